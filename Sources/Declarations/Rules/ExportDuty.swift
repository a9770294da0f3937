import Findings

extension DeclarationRules {
    /// Liable to export duty.
    public static let exportDuty = Rule(
        "MP-DEC-036", .notice, .rules, zh: "逐项申报：应征出口关税的商品不得简化",
        en: "By itself: goods liable to export duty are never merged",
        source: "GACC 2019-221 art. 4 as explained in trade guides (R-036)", certainty: .secondary)
}
