import Findings

extension TableRules {
    /// Blank rows are passed over.
    public static let blankRows = Rule(
        "MP-TAB-010", .notice, zh: "空行已跳过",
        en: "Blank rows are passed over",
        source: "contracts section 1", certainty: .contract)
}
