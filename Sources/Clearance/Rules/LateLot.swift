import Findings

extension FlowRules {
    /// A lot joins a declaration that is a draft no more.
    public static let lateLot = Rule(
        "MP-FLW-008", .error, .rules, zh: "货物只能加入草稿状态的报关单",
        en: "a lot joins a declaration only while it is a draft",
        source: "rules reference section 4.2", certainty: .contract)
}
