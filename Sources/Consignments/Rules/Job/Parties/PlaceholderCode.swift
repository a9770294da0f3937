import Findings

extension JobRules {
    /// `NO` where a code must stand.
    public static let placeholderCode = Rule(
        "MP-JOB-046", .warning, .rules, zh: "NO 仅用于生产销售单位",
        en: "NO stands for a producer's code only",
        source: "GACC 2018-60 art. 3 items 3, 8, 13 (F-027)", certainty: .official)
}
