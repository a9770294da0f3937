import Findings

extension JobRules {
    /// A transit block that is not used.
    public static let unusedTransit = Rule(
        "MP-JOB-081", .warning, zh: "非转关时 transit 块不起作用",
        en: "the transit block counts under transit only",
        source: "job file contract, section 2", certainty: .contract)
}
