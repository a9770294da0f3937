import Findings

extension LotRules {
    /// Goods must be confirmed by the commodity recognition system.
    public static let notConfirmed = Rule(
        "MP-LOT-003", .error, zh: "商品应经市场采购商品认定体系确认",
        en: "Goods must be confirmed by the commodity recognition system",
        source: "GACC 2019-221 art. 1(b), art. 3; GACC 2014-54 art. 4", certainty: .official)
}
