import Findings

extension CodeListRules {
    /// A table must have the rows that tables.csv counts.
    static let count = Rule(
        "MP-CLS-015", .error, zh: "行数须与 tables.csv 相符",
        en: "A table must have the rows that tables.csv counts",
        source: "Schemas/CodeLists/SOURCES.md, form of the code tables", certainty: .contract)
}
