import Findings

extension JobRules {
    /// A required key is missing.
    public static let missingKey = Rule(
        "MP-JOB-003", .error, zh: "必填键不可缺",
        en: "required keys are there",
        source: "job file contract, section 2", certainty: .contract)
}
