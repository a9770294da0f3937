import Findings

extension CodeListRules {
    /// A code stands once in a table.
    static let twice = Rule(
        "MP-CLS-006", .error, zh: "每个代码只能出现一次",
        en: "A code stands once in a table",
        source: "Schemas/CodeLists/SOURCES.md, form of the code tables", certainty: .contract)
}
