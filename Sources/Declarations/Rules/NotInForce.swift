import Findings

extension DeclarationRules {
    /// No text allowed simplified declaration on the day.
    public static let notInForce = Rule(
        "MP-DEC-029", .notice, .rules, zh: "逐项申报：申报日尚无简化申报规定",
        en: "One line a kind: simplified declaration was not in force on the day",
        source: "GACC 2014-54", certainty: .secondary)
}
