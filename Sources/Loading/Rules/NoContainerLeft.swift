import Findings

extension LoadingRules {
    /// The containers of the job are full.
    public static let noContainerLeft = Rule(
        "MP-CON-003", .error, .rules, zh: "作业的集装箱须够装全部货物",
        en: "the job has containers enough for all lots",
        source: "contracts section 5", certainty: .contract)
}
