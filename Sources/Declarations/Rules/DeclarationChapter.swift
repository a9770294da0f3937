import Findings

extension DeclarationRules {
    /// Merged with the rest of its chapter.
    public static let chapter = Rule(
        "MP-DEC-032", .notice, .rules, zh: "简化申报：其余商品按章归并，取章内货值最大商品的编号",
        en: "Simplified: merged with the rest of its chapter under the code of the most valuable kind",
        source: "GACC 2019-221 art. 4(2)", certainty: .official)
}
