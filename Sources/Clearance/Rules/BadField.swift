import Findings

extension FlowRules {
    /// A field is missing or wrong.
    public static let badField = Rule(
        "MP-FLW-003", .error, .rules, zh: "事件的数据须齐全正确",
        en: "an event has the fields of its kind",
        source: "form of the event journal", certainty: .contract)
}
