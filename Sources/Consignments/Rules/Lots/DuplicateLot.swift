import Findings

extension LotRules {
    /// A lot number must be unique in the job.
    public static let duplicateLot = Rule(
        "MP-LOT-002", .error, zh: "批次号在一票业务内应唯一",
        en: "A lot number must be unique in the job",
        source: "contracts section 1", certainty: .contract)
}
