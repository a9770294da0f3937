import Findings

extension DeclarationRules {
    /// Nothing left in its chapter to merge with.
    public static let onlyOfChapter = Rule(
        "MP-DEC-033", .notice, .rules, zh: "简化申报：本章其余商品中没有可与之归并的品种",
        en: "Simplified: no other remaining kind of its chapter can be merged with it",
        source: "GACC 2019-221 art. 4(2)", certainty: .official)
}
