import Findings

extension JobRules {
    /// Two purchasers with one id.
    public static let duplicatePurchaser = Rule(
        "MP-JOB-048", .error, zh: "采购商编号不可重复",
        en: "purchaser ids are unique",
        source: "job file contract, section 2", certainty: .contract)
}
