import Findings

extension JobRules {
    /// Two containers with one ref.
    public static let duplicateContainerRef = Rule(
        "MP-JOB-071", .error, zh: "集装箱 ref 不可重复",
        en: "container refs are unique",
        source: "job file contract, section 2", certainty: .contract)
}
