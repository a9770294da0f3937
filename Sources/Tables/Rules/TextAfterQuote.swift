import Findings

extension TableRules {
    /// Nothing follows a closing quote.
    public static let textAfterQuote = Rule(
        "MP-TAB-008", .error, zh: "右引号之后应为分隔符",
        en: "A closing quote must be followed by a delimiter",
        source: "RFC 4180 section 2", certainty: .contract)
}
