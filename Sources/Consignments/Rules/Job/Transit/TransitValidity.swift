import Findings

extension JobRules {
    /// A transit that ends before it is declared.
    public static let transitValidity = Rule(
        "MP-JOB-084", .warning, .rules, zh: "转关期限不早于申报日期",
        en: "transit ends no earlier than the declaration date",
        source: "our default", certainty: .ownDefault)
}
