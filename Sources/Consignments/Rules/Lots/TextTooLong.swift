import Findings

extension LotRules {
    /// A text must not be longer than 255 (a Chinese character counts as 2).
    public static let textTooLong = Rule(
        "MP-LOT-009", .error, zh: "文本不得超过 255 个字符（汉字按 2 计）",
        en: "A text must not be longer than 255 (a Chinese character counts as 2)",
        source: "message format of GACC 2018-67, GName", certainty: .observed)
}
