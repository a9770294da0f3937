import Findings

extension JobRules {
    /// A key nobody knows.
    public static let unknownKey = Rule(
        "MP-JOB-005", .warning, zh: "只用已知的键",
        en: "only known keys are used",
        source: "job file contract, section 2", certainty: .contract)
}
