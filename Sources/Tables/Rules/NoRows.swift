import Findings

extension TableRules {
    /// There are data rows.
    public static let noRows = Rule(
        "MP-TAB-015", .warning, zh: "表格应有数据行",
        en: "The table should have data rows",
        source: "contracts section 1", certainty: .contract)
}
