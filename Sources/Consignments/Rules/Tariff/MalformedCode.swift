import Findings

extension TariffRules {
    /// The commodity code must have 10 digits.
    public static let malformedCode = Rule(
        "MP-HS-001", .error, .codes, zh: "商品编号应为 10 位数字",
        en: "The commodity code must have 10 digits",
        source: "filling rules F-133", certainty: .official)
}
