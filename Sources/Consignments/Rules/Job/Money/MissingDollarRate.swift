import Findings

extension JobRules {
    /// No rate of the dollar.
    public static let missingDollarRate = Rule(
        "MP-JOB-062", .error, .rules, zh: "须有美元汇率以核算限值",
        en: "the cap needs the rate of the dollar",
        source: "job file contract, section 5", certainty: .contract)
}
