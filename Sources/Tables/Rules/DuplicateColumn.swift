import Findings

extension TableRules {
    /// A column stands once.
    public static let duplicateColumn = Rule(
        "MP-TAB-012", .error, zh: "同一列只能出现一次",
        en: "A column must not stand twice",
        source: "contracts section 1", certainty: .contract)
}
