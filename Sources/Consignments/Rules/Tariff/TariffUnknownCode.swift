import Findings

extension TariffRules {
    /// The commodity code must be a line of the tariff.
    public static let unknownCode = Rule(
        "MP-HS-002", .error, .codes, zh: "商品编号应在现行税则内",
        en: "The commodity code must be a line of the tariff",
        source: "tariff of 2026", certainty: .observed)
}
