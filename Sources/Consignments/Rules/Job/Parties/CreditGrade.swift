import Findings

extension JobRules {
    /// A credit grade other than A to E.
    public static let creditGrade = Rule(
        "MP-JOB-044", .warning, zh: "信用等级宜为 A 至 E",
        en: "credit grades run from A to E",
        source: "Yiwu call for certified consolidators 2023 (R-054)", certainty: .secondary)
}
