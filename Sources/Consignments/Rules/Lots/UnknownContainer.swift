import Findings

extension LotRules {
    /// The container must be in the job.
    public static let unknownContainer = Rule(
        "MP-LOT-038", .error, zh: "柜号应在作业文件中",
        en: "The container must be in the job",
        source: "contracts section 1", certainty: .contract)
}
