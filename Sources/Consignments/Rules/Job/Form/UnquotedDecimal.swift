import Findings

extension JobRules {
    /// A decimal written as a JSON number.
    public static let unquotedDecimal = Rule(
        "MP-JOB-009", .error, zh: "金额、重量、体积、汇率须写成字符串",
        en: "money, weight, volume and rates are decimal strings",
        source: "job file contract, preamble", certainty: .contract)
}
