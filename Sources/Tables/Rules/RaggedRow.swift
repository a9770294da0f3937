import Findings

extension TableRules {
    /// A row has as many cells as the header.
    public static let raggedRow = Rule(
        "MP-TAB-009", .error, zh: "每行单元格数应与标题行一致",
        en: "A row must have as many cells as the header",
        source: "RFC 4180 section 2", certainty: .contract)
}
