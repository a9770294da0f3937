import Findings

/// The rules of a lot's commodity code and its eligibility for market procurement (1039).
public enum TariffRules {
    /// The commodity code must have 10 digits.
    public static let malformedCode = Rule(
        "MP-HS-001", .error, .codes, zh: "商品编号应为 10 位数字",
        en: "The commodity code must have 10 digits",
        source: "filling rules F-133", certainty: .official)
    /// The commodity code must be a line of the tariff.
    public static let unknownCode = Rule(
        "MP-HS-002", .error, .codes, zh: "商品编号应在现行税则内",
        en: "The commodity code must be a line of the tariff",
        source: "tariff of 2026", certainty: .observed)
    /// Goods whose export is prohibited are not eligible.
    public static let prohibited = Rule(
        "MP-HS-003", .error, .codes, zh: "禁止出口货物不得以市场采购方式出口",
        en: "Goods whose export is prohibited are not eligible",
        source: "GACC 2019-221 art. 1(a)", certainty: .official)
    /// Goods under export licence are not eligible.
    public static let licence = Rule(
        "MP-HS-004", .error, .codes, zh: "限制出口（许可证件）货物不得以市场采购方式出口",
        en: "Goods under export licence are not eligible",
        source: "GACC 2019-221 art. 1(a); control marks 3 4 5 E G I L S W: rules R-008, our reading",
        certainty: .official)

    /// All rules, in reading order.
    public static let all: [Rule] = [
        malformedCode, unknownCode, prohibited, licence,
    ]
}
