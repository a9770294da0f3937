import Findings

extension JobRules {
    /// A character that XML 1.0 cannot carry.
    public static let forbiddenCharacter = Rule(
        "MP-JOB-014", .error, zh: "不可含 XML 1.0 禁用字符",
        en: "no characters that XML 1.0 forbids",
        source: "XML 1.0 section 2.2", certainty: .official)
}
