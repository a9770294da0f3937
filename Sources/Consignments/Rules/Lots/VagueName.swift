import Findings

extension LotRules {
    /// The name of the goods must be specific enough.
    public static let vagueName = Rule(
        "MP-LOT-007", .warning, zh: "商品名称应足够具体",
        en: "The name of the goods must be specific enough",
        source: "GACC 2018-60 art. 3(35); filling rules F-135; the list of vague names is a default of this program",
        certainty: .ownDefault)
}
