import Findings

extension JobRules {
    /// A required text is empty.
    public static let emptyText = Rule(
        "MP-JOB-007", .error, zh: "必填文字不可为空",
        en: "required texts are not empty",
        source: "job file contract, section 2", certainty: .contract)
}
