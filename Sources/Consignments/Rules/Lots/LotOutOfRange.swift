import Findings

extension LotRules {
    /// A number must be within the range of its field.
    public static let outOfRange = Rule(
        "MP-LOT-019", .error, zh: "数值应在可表示范围内",
        en: "A number must be within the range of its field",
        source: "contracts section 5", certainty: .contract)
}
