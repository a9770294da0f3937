import Findings

extension JobRules {
    /// The exporter has no filing as market-procurement operator.
    public static let operatorFiling = Rule(
        "MP-JOB-040", .error, .rules, zh: "经营者须有市场采购贸易经营者备案",
        en: "the exporter is filed as market-procurement operator",
        source: "GACC 2019-221 art. 2 (R-010)", certainty: .official)
}
