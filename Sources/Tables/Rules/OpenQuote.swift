import Findings

extension TableRules {
    /// A quote is closed.
    public static let openQuote = Rule(
        "MP-TAB-007", .error, zh: "引号应成对",
        en: "A quoted cell must be closed",
        source: "RFC 4180 section 2", certainty: .contract)
}
