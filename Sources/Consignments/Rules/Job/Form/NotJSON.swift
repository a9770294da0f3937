import Findings

extension JobRules {
    /// The text is not JSON.
    public static let notJSON = Rule(
        "MP-JOB-001", .error, zh: "作业文件须为 JSON（可带注释）",
        en: "the job file is JSON, comments allowed",
        source: "job file contract, section 2", certainty: .contract)
}
