import Findings

extension TableRules {
    /// Numbers of a workbook are written in full.
    public static let floatingNumber = Rule(
        "MP-TAB-017", .notice, zh: "工作簿数字按十五位有效数字读取",
        en: "Numbers of a workbook are read with fifteen significant digits",
        source: "contracts section 1; spreadsheets keep fifteen digits", certainty: .ownDefault)
}
