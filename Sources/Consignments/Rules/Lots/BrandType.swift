import Findings

extension LotRules {
    /// The brand type must be 0 to 4.
    public static let brandType = Rule(
        "MP-LOT-013", .error, zh: "品牌类型应为 0 至 4",
        en: "The brand type must be 0 to 4",
        source: "GACC 2018-60 art. 3(35)(9); filling rules F-138", certainty: .official)
}
