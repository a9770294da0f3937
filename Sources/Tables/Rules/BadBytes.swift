import Findings

extension TableRules {
    /// Every byte belongs to a character.
    public static let badBytes = Rule(
        "MP-TAB-004", .error, zh: "行内字节应符合文件编码",
        en: "The bytes of a row must be well-formed text",
        source: "contracts section 1", certainty: .contract)
}
