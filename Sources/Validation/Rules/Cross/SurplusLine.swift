import Findings

extension CrossRules {
    /// Every item must be in the source.
    static let surplusLine = Rule(
        "MP-CRS-004", .error, .cross, zh: "每个商品项须在来源中",
        en: "Every item must be in the source",
        source: "our contract: a message agrees with the plan or the lots it was made from", certainty: .contract)
}
