import Findings

extension JobRules {
    /// The port of exit lies in another region than the customs of exit.
    public static let exitRegion = Rule(
        "MP-JOB-026", .warning, .rules, zh: "离境口岸与出境关别宜属同一关区",
        en: "port of exit and customs of exit lie in one region",
        source: "GACC 2018-60 art. 3 item 22 (F-092); our reading", certainty: .ownDefault)
}
