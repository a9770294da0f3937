import Findings

extension JobRules {
    /// A text that is not a plain decimal of the scale wanted.
    public static let badDecimal = Rule(
        "MP-JOB-010", .error, zh: "小数须为普通写法",
        en: "decimals are plain",
        source: "job file contract, preamble", certainty: .contract)
}
