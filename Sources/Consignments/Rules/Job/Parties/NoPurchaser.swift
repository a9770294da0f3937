import Findings

extension JobRules {
    /// No purchaser at all.
    public static let noPurchaser = Rule(
        "MP-JOB-047", .error, zh: "至少一个采购商",
        en: "there is a purchaser",
        source: "job file contract, section 2", certainty: .contract)
}
