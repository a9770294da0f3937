import Findings

extension TableRules {
    /// The workbook and its sheet can be read.
    public static let workbook = Rule(
        "MP-TAB-020", .error, zh: "工作簿及工作表应可读取",
        en: "The workbook and its sheet must be readable",
        source: "contracts section 1; ECMA-376 part 1", certainty: .contract)
}
