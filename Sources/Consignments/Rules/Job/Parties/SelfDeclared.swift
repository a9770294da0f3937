import Findings

extension JobRules {
    /// One code, two names.
    public static let selfDeclared = Rule(
        "MP-JOB-045", .warning, .rules, zh: "自行申报时申报单位与发货人名称一致",
        en: "one credit code goes with one name",
        source: "GACC 2018-60 art. 3 items 3, 48 (F-028)", certainty: .official)
}
