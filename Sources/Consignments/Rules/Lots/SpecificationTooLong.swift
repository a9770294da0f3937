import Findings

extension LotRules {
    /// The specification must not be longer than 255 (a Chinese character counts as 2).
    public static let specificationTooLong = Rule(
        "MP-LOT-010", .error, zh: "规格型号总长不得超过 255（汉字按 2 计）",
        en: "The specification must not be longer than 255 (a Chinese character counts as 2)",
        source: "message format of GACC 2018-67, GModel", certainty: .observed)
}
