import Findings

extension TableRules {
    /// A formula of a workbook has a value.
    public static let formulaError = Rule(
        "MP-TAB-021", .error, zh: "公式单元格应有有效值",
        en: "A cell of a workbook must not hold a formula error",
        source: "contracts section 1; ECMA-376 part 1", certainty: .contract)
}
