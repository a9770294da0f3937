import Findings

extension LotRules {
    /// Only goods under export inspection declare inspection codes and electronic ledgers.
    public static let notInspected = Rule(
        "MP-LOT-041", .notice, zh: "非出口法检商品不申报检验检疫编码和电子底账",
        en: "Goods not under export inspection declare no inspection code and no electronic ledger",
        source: "our reading of the tariff marks; filling rules F-134, F-156", certainty: .ownDefault)
}
