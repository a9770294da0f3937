import Findings

extension ValuationRules {
    /// The currency of every lot has a rate.
    static let lotRate = Rule(
        "MP-VAL-042", .error, .rules, zh: "货物批次的币制须有汇率",
        en: "The currency of every lot has a rate",
        source: "contract section 5", certainty: .contract)
}
