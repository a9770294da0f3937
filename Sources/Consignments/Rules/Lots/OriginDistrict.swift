import Findings

extension LotRules {
    /// The domestic source place must be a code of 5 characters.
    public static let originDistrict = Rule(
        "MP-LOT-033", .error, zh: "境内货源地应为 5 位代码",
        en: "The domestic source place must be a code of 5 characters",
        source: "contracts section 1", certainty: .contract)
}
