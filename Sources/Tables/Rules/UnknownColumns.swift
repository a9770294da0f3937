import Findings

extension TableRules {
    /// Unknown columns are carried along.
    public static let unknownColumns = Rule(
        "MP-TAB-013", .notice, zh: "未知列原样保留",
        en: "Unknown columns are carried along",
        source: "contracts section 1", certainty: .contract)
}
