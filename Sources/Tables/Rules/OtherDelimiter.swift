import Findings

extension TableRules {
    /// The delimiter is a comma.
    public static let otherDelimiter = Rule(
        "MP-TAB-014", .notice, zh: "分隔符应为逗号",
        en: "The delimiter should be a comma",
        source: "RFC 4180 section 2", certainty: .contract)
}
