import Findings

extension JobRules {
    /// A cap above that of the announcement.
    public static let valueCap = Rule(
        "MP-JOB-074", .error, .rules, zh: "单票货值上限不可高于 150,000 美元",
        en: "the value cap is at most USD 150,000",
        source: "GACC 2019-221", certainty: .official)
}
