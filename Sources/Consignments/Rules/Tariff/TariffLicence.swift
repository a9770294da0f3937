import Findings

extension TariffRules {
    /// Goods under export licence are not eligible.
    public static let licence = Rule(
        "MP-HS-004", .error, .codes, zh: "限制出口（许可证件）货物不得以市场采购方式出口",
        en: "Goods under export licence are not eligible",
        source: "GACC 2019-221 art. 1(a); control marks 3 4 5 E G I L S W: rules R-008, our reading",
        certainty: .official)
}
