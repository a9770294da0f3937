import Findings

extension JobRules {
    /// Not a date.
    public static let badDate = Rule(
        "MP-JOB-012", .error, zh: "日期须为 ISO 8601 且真实存在",
        en: "dates are ISO 8601 and exist",
        source: "job file contract, preamble", certainty: .contract)
}
