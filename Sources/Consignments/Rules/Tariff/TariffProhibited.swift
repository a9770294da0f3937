import Findings

extension TariffRules {
    /// Goods whose export is prohibited are not eligible.
    public static let prohibited = Rule(
        "MP-HS-003", .error, .codes, zh: "禁止出口货物不得以市场采购方式出口",
        en: "Goods whose export is prohibited are not eligible",
        source: "GACC 2019-221 art. 1(a)", certainty: .official)
}
