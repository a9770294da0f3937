import Findings

extension TableRules {
    /// There is a header row.
    public static let noHeader = Rule(
        "MP-TAB-002", .error, zh: "表格应有标题行",
        en: "The table must have a header row",
        source: "contracts section 1", certainty: .contract)
}
