import Findings

extension LotRules {
    /// The inspection code has three digits.
    public static let inspectionCode = Rule(
        "MP-LOT-039", .warning, zh: "检验检疫编码应为 3 位数字",
        en: "The inspection code has three digits",
        source: "GACC 2018-60 art. 3(34); entry guide 2018 ch. 68, 89; filling rules F-133", certainty: .official)
}
