import Findings

extension FilingRules {
    /// The remarks hold 255 bytes, a Chinese character counting two.
    public static let remarkLength = Rule(
        "MP-FIL-001", .error, .rules, zh: "备注不超过 255 个字节（汉字计 2）",
        en: "The remarks hold at most 255 bytes, a Chinese character counting two",
        source: "DecMessage interface description, NoteS (decmessage reference 2.1)", certainty: .secondary)
}
