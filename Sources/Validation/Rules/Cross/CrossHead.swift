import Findings

extension CrossRules {
    /// Pieces and weights of the head must agree with the source.
    static let head = Rule(
        "MP-CRS-002", .error, .cross, zh: "表头的件数和重量须与来源一致",
        en: "Pieces and weights of the head must agree with the source",
        source: "our contract: a message agrees with the plan or the lots it was made from", certainty: .contract)
}
