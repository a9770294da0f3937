import Findings

extension ValuationRules {
    /// Amounts are within the exact range.
    static let valueRange = Rule(
        "MP-VAL-049", .error, .rules, zh: "金额超出可精确计算的范围",
        en: "Amounts are within the exact range",
        source: "range of exact arithmetic", certainty: .contract)
}
