import Findings

extension JobRules {
    /// China as country of trade, arrival or destination.
    public static let homeCountry = Rule(
        "MP-JOB-027", .warning, .rules, zh: "贸易国、运抵国、最终目的国不应为中国",
        en: "the countries of the sale are abroad",
        source: "GACC 2018-60 art. 3 items 19, 20, 41 (F-085, F-088)", certainty: .official)
}
