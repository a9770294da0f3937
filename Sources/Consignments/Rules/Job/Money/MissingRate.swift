import Findings

extension JobRules {
    /// No rate of a currency in use.
    public static let missingRate = Rule(
        "MP-JOB-063", .error, .rules, zh: "所用币制须有汇率",
        en: "every currency in use has a rate",
        source: "job file contract, section 5", certainty: .contract)
}
