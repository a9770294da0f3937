import Findings

extension TableRules {
    /// A required column is there.
    public static let missingColumn = Rule(
        "MP-TAB-011", .error, zh: "必需的列应存在",
        en: "A required column must be there",
        source: "contracts section 1", certainty: .contract)
}
