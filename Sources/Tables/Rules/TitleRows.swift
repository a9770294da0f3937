import Findings

extension TableRules {
    /// Titles above the header are passed over.
    public static let titleRows = Rule(
        "MP-TAB-028", .notice, zh: "标题行以上的行已跳过",
        en: "Rows above the header are passed over",
        source: "our default; contracts section 1 has the header first", certainty: .ownDefault)
}
