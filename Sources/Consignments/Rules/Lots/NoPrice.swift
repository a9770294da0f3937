import Findings

extension LotRules {
    /// The price or the total must be given.
    public static let noPrice = Rule(
        "MP-LOT-022", .error, zh: "单价和总价至少填一项",
        en: "The price or the total must be given",
        source: "contracts section 1", certainty: .contract)
}
