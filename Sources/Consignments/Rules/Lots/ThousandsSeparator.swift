import Findings

extension LotRules {
    /// A number must not have thousands separators.
    public static let thousandsSeparator = Rule(
        "MP-LOT-016", .error, zh: "数值不得使用千位分隔符",
        en: "A number must not have thousands separators",
        source: "contracts section 1", certainty: .contract)
}
