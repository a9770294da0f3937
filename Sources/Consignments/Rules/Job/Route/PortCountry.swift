import Findings

extension JobRules {
    /// The port lies in another country than the country of arrival.
    public static let portCountry = Rule(
        "MP-JOB-025", .warning, .rules, zh: "直接运抵时指运港属运抵国",
        en: "the port lies in the country of arrival",
        source: "GACC 2018-60 art. 3 items 20, 21 (F-087); the test is our reading", certainty: .ownDefault)
}
