import Findings

extension LotRules {
    /// A text must not contain control characters.
    public static let controlCharacter = Rule(
        "MP-LOT-008", .error, zh: "不得含有控制字符",
        en: "A text must not contain control characters",
        source: "XML 1.0 section 2.2", certainty: .official)
}
