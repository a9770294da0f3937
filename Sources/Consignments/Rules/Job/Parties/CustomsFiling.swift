import Findings

extension JobRules {
    /// The exporter is not filed with customs.
    public static let customsFiling = Rule(
        "MP-JOB-041", .error, .rules, zh: "经营者须有海关收发货人备案",
        en: "the exporter is filed with customs",
        source: "GACC 2019-221 art. 2 (R-010)", certainty: .official)
}
