import Findings

extension JobRules {
    /// Blanks around a text.
    public static let surroundingBlanks = Rule(
        "MP-JOB-017", .warning, zh: "文字首尾不宜有空格",
        en: "no blanks around a text",
        source: "our default", certainty: .ownDefault)
}
