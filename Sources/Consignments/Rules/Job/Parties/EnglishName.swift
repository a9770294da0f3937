import Findings

extension JobRules {
    /// A buyer's name that does not start in Latin letters.
    public static let englishName = Rule(
        "MP-JOB-050", .warning, .rules, zh: "境外收货人名称须为英文",
        en: "the overseas consignee has an English name",
        source: "GACC 2018-60 art. 3 item 8 (F-035)", certainty: .official)
}
