import Findings

extension CodeListRules {
    /// A row must have as many fields as the header.
    static let row = Rule(
        "MP-CLS-003", .error, zh: "每行的字段数须与表头相同",
        en: "A row must have as many fields as the header",
        source: "Schemas/CodeLists/SOURCES.md, form of the code tables", certainty: .contract)
}
