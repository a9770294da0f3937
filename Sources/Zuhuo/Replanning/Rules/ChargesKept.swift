import Findings

extension ReplanRules {
    /// Charges stay as they were spread.
    public static let chargesKept = Rule(
        "MP-RPL-003", .warning, .rules, zh: "改计划时费用按原计划分摊",
        en: "A changed plan keeps the charges as they were spread",
        source: "our default: declarations that are not touched keep their values", certainty: .ownDefault)
}
