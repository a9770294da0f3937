import Findings

extension JobRules {
    /// A code that a complete table does not have.
    public static let unknownCode = Rule(
        "MP-JOB-020", .error, .codes, zh: "代码须在海关参数表内",
        en: "codes are in the customs table",
        source: "Single Window entry guide 2018 (F-011)", certainty: .official)
}
