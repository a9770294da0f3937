import Findings

extension LotRules {
    /// The division of origin must be a code of 6 digits.
    public static let originDivision = Rule(
        "MP-LOT-035", .error, zh: "产地应为 6 位行政区划代码",
        en: "The division of origin must be a code of 6 digits",
        source: "contracts section 1", certainty: .contract)
}
