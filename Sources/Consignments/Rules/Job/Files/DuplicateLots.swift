import Findings

extension JobRules {
    /// One table given twice.
    public static let duplicateLots = Rule(
        "MP-JOB-094", .error, zh: "货物清单文件不得重复",
        en: "no table of lots may be given twice",
        source: "contracts section 4: each table has one list of refused rows", certainty: .contract)
}
