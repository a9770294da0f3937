import Findings

extension TableRules {
    /// The file is a table.
    public static let notATable = Rule(
        "MP-TAB-001", .error, zh: "文件应是表格",
        en: "The file must be a table",
        source: "contracts section 1", certainty: .contract)
}
