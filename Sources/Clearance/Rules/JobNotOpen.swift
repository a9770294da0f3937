import Findings

extension FlowRules {
    /// Nothing can happen before the job is opened; it is opened once.
    public static let jobNotOpen = Rule(
        "MP-FLW-006", .error, .rules, zh: "作业须先打开，且只打开一次",
        en: "the job is opened first, and once",
        source: "form of the event journal", certainty: .contract)
}
