import Findings

extension JobRules {
    /// A value has another type than its key asks for.
    public static let wrongType = Rule(
        "MP-JOB-004", .error, zh: "值的类型须与键相符",
        en: "every value has the type of its key",
        source: "job file contract, section 2", certainty: .contract)
}
