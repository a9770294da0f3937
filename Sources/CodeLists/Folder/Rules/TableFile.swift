import Findings

extension CodeListRules {
    /// A code table is a CSV in UTF-8 that has the table's name.
    static let tableFile = Rule(
        "MP-CLS-001", .error, zh: "代码表文件须为 UTF-8 的 CSV，文件名为表名",
        en: "A code table is a CSV in UTF-8 that has the table's name",
        source: "Schemas/CodeLists/SOURCES.md, form of the code tables", certainty: .contract)
}
