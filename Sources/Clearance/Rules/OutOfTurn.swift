import Findings

extension FlowRules {
    /// The machine has no such step now.
    public static let outOfTurn = Rule(
        "MP-FLW-001", .error, .rules, zh: "事件须与当前状态相符",
        en: "an event fits the state its subject is in",
        source: "rules reference section 4", certainty: .contract)
}
