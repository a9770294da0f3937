import Findings

extension LotRules {
    /// A required field must be filled in.
    public static let missingField = Rule(
        "MP-LOT-001", .error, zh: "必填项应填写",
        en: "A required field must be filled in",
        source: "contracts section 1", certainty: .contract)
}
