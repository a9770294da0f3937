import Findings

extension LotRules {
    /// The job must have a rate for the currency.
    public static let noRate = Rule(
        "MP-LOT-025", .error, zh: "作业文件应有该币制的汇率",
        en: "The job must have a rate for the currency",
        source: "contracts section 5", certainty: .contract)
}
