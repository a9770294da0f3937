import Findings

extension FlowRules {
    /// Two events under one name.
    public static let idTaken = Rule(
        "MP-FLW-007", .error, .rules, zh: "事件编号唯一",
        en: "an event id names one event only",
        source: "form of the event journal", certainty: .contract)
}
