import Findings

extension LotRules {
    /// The purchaser must be in the job.
    public static let unknownPurchaser = Rule(
        "MP-LOT-005", .error, zh: "采购商应在作业文件中",
        en: "The purchaser must be in the job",
        source: "contracts section 1", certainty: .contract)
}
