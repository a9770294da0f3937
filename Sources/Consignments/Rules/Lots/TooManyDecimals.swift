import Findings

extension LotRules {
    /// A number must not have more decimals than its field keeps.
    public static let tooManyDecimals = Rule(
        "MP-LOT-018", .error, zh: "小数位数应在上限以内",
        en: "A number must not have more decimals than its field keeps",
        source: "contracts section 5", certainty: .contract)
}
