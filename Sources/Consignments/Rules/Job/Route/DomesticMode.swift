import Findings

extension JobRules {
    /// A mode of transport that does not leave the country.
    public static let domesticMode = Rule(
        "MP-JOB-023", .warning, .rules, zh: "运输方式须为实际离境的方式",
        en: "the mode of transport leaves the country",
        source: "GACC 2018-60 art. 3 item 9 (F-043)", certainty: .official)
}
