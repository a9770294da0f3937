import Findings

extension CrossRules {
    /// Quantities, price and total must agree with the source.
    static let figure = Rule(
        "MP-CRS-007", .error, .cross, zh: "数量、单价、总价须与来源一致",
        en: "Quantities, price and total must agree with the source",
        source: "our contract: a message agrees with the plan or the lots it was made from", certainty: .contract)
}
