import Findings

extension TableRules {
    /// No NUL.
    public static let nulByte = Rule(
        "MP-TAB-005", .error, zh: "行内不得有 NUL 字节",
        en: "A row must not contain a NUL byte",
        source: "contracts section 1", certainty: .contract)
}
