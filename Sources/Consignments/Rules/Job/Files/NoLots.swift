import Findings

extension JobRules {
    /// No lots.
    public static let noLots = Rule(
        "MP-JOB-093", .error, zh: "至少一个货物清单文件",
        en: "there is a table of lots",
        source: "job file contract, section 2", certainty: .contract)
}
