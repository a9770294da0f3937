import Findings

extension JobRules {
    /// Transit without its block.
    public static let missingTransit = Rule(
        "MP-JOB-080", .error, zh: "转关须有 transit 块",
        en: "transit clearance has its transit block",
        source: "job file contract, section 2", certainty: .contract)
}
