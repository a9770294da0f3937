import Findings

extension DeclarationRules {
    /// Under inspection or quarantine.
    public static let exportInspection = Rule(
        "MP-DEC-037", .notice, .rules, zh: "逐项申报：需检验检疫的商品不得简化",
        en: "By itself: goods under inspection or quarantine are never merged",
        source: "GACC 2019-221 art. 4 as explained in trade guides (R-036)", certainty: .secondary)
}
