import Findings

extension LotRules {
    /// The goods must have a Chinese name.
    public static let nameNotChinese = Rule(
        "MP-LOT-006", .error, zh: "商品名称应为中文",
        en: "The goods must have a Chinese name",
        source: "GACC 2018-60 art. 3(35); filling rules F-135", certainty: .official)
}
