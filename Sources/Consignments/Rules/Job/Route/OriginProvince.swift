import Findings

extension JobRules {
    /// Source place and division in different provinces.
    public static let originProvince = Rule(
        "MP-JOB-028", .warning, .rules, zh: "境内货源地与产地宜属同省",
        en: "source place and division lie in one province",
        source: "our reading of GACC 2018-60 art. 3 item 42 (F-098)", certainty: .ownDefault)
}
