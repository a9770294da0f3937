import Findings

extension JobRules {
    /// A code of another shape.
    public static let codeShape = Rule(
        "MP-JOB-016", .error, zh: "代码的位数与字符须合规",
        en: "codes have their shape",
        source: "Single Window entry guide 2018 (F-011, F-015, F-016, F-089, F-091)", certainty: .official)
}
