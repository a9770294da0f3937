import Findings

extension JobRules {
    /// `schemaVersion` is not 1.
    public static let schemaVersion = Rule(
        "MP-JOB-002", .error, zh: "schemaVersion 须为 1",
        en: "schemaVersion is 1",
        source: "job file contract, section 2", certainty: .contract)
}
