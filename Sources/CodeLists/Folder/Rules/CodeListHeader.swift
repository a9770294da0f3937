import Findings

extension CodeListRules {
    /// A code table must have its columns and no others.
    static let header = Rule(
        "MP-CLS-002", .error, zh: "代码表的列须齐全，且只有规定的列",
        en: "A code table must have its columns and no others",
        source: "Schemas/CodeLists/SOURCES.md, form of the code tables", certainty: .contract)
}
