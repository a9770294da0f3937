import Findings

extension JobRules {
    /// A rate of CNY other than 1.
    public static let homeRate = Rule(
        "MP-JOB-066", .error, zh: "人民币汇率只能是 1",
        en: "the rate of CNY is 1",
        source: "job file contract, section 2", certainty: .contract)
}
