import Findings

extension JobRules {
    /// Two rates of one currency.
    public static let duplicateRate = Rule(
        "MP-JOB-060", .error, zh: "每种币制只给一个汇率",
        en: "a currency has one rate",
        source: "job file contract, section 2", certainty: .contract)
}
