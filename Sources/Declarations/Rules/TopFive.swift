import Findings

extension DeclarationRules {
    /// One of the five most valuable kinds.
    public static let topFive = Rule(
        "MP-DEC-031", .notice, .rules, zh: "简化申报：货值最大的五种商品逐项申报",
        en: "Simplified: one of the five kinds of greatest value, declared by itself",
        source: "GACC 2019-221 art. 4(1)", certainty: .official)
}
