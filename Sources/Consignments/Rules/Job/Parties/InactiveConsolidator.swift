import Findings

extension JobRules {
    /// The consolidator does not fulfil all four conditions.
    public static let inactiveConsolidator = Rule(
        "MP-JOB-042", .warning, .rules, zh: "组货人宜满足登记、实控人核验、地址核验、信息牌四项",
        en: "the consolidator is registered, verified and has its plaque posted",
        source: "our default after the Yiwu call for certified consolidators 2023 (R-052)", certainty: .ownDefault)
}
