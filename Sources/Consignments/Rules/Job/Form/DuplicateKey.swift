import Findings

extension JobRules {
    /// A key is given twice.
    public static let duplicateKey = Rule(
        "MP-JOB-006", .error, zh: "同一对象内键不可重复",
        en: "no key is given twice in one object",
        source: "job file contract, section 2", certainty: .contract)
}
