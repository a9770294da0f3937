import Findings

extension JobRules {
    /// Full-width signs in a code or number.
    public static let fullWidth = Rule(
        "MP-JOB-015", .error, zh: "代码、号码须用半角",
        en: "codes and numbers are half-width",
        source: "GACC 2018-60, closing definitions (F-001)", certainty: .official)
}
