import Findings

extension LotRules {
    /// A number must not have an exponent.
    public static let exponent = Rule(
        "MP-LOT-017", .error, zh: "数值不得使用科学计数法",
        en: "A number must not have an exponent",
        source: "contracts section 1", certainty: .contract)
}
