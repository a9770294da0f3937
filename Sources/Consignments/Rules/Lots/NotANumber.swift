import Findings

extension LotRules {
    /// A number must be written in plain decimals.
    public static let notANumber = Rule(
        "MP-LOT-015", .error, zh: "数值应为普通十进制数",
        en: "A number must be written in plain decimals",
        source: "contracts section 1", certainty: .contract)
}
