import Findings

extension JobRules {
    /// More entries than an index can name.
    public static let tooMany = Rule(
        "MP-JOB-077", .error, zh: "条目数不可超限",
        en: "lists keep within their limits",
        source: "job file contract, section 2", certainty: .contract)
}
