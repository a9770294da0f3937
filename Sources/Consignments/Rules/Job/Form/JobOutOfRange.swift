import Findings

extension JobRules {
    /// A number outside its range.
    public static let outOfRange = Rule(
        "MP-JOB-011", .error, zh: "数值须在范围内",
        en: "numbers lie within their range",
        source: "job file contract, section 2", certainty: .contract)
}
