import Findings

extension LotRules {
    /// The tariff line has no second statutory unit.
    public static let needlessSecondQuantity = Rule(
        "MP-LOT-028", .warning, zh: "该税号无第二法定单位",
        en: "The tariff line has no second statutory unit",
        source: "GACC 2018-60 art. 3(36)(2); filling rules F-144", certainty: .official)
}
