import Findings

extension FilingRules {
    /// Goods under export inspection need their inspection code and their ledger.
    public static let inspectionData = Rule(
        "MP-FIL-004", .warning, .rules, zh: "法检商品应给出检验检疫编码和电子底账",
        en: "Goods under export inspection should be given with their inspection code and electronic ledger",
        source: "our reading of the tariff marks (F-134, F-156)", certainty: .ownDefault)
}
