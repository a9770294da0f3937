import Findings

extension JobRules {
    /// A code that a table of some date does not have.
    public static let unlistedCode = Rule(
        "MP-JOB-021", .warning, .codes, zh: "代码宜在海关参数表内",
        en: "codes should be in the customs table",
        source: "Single Window entry guide 2018 (F-011); tables may be outdated", certainty: .official)
}
