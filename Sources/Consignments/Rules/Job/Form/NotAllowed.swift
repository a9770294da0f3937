import Findings

extension JobRules {
    /// A value outside the words allowed.
    public static let notAllowed = Rule(
        "MP-JOB-008", .error, zh: "取值须在规定之内",
        en: "the value is one of those allowed",
        source: "job file contract, section 2", certainty: .contract)
}
