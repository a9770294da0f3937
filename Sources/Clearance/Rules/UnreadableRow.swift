import Findings

extension FlowRules {
    /// A row of an event file is no event.
    public static let unreadableRow = Rule(
        "MP-FLW-071", .error, .rules, zh: "事件文件的每一行须为一个事件",
        en: "every row of an event file is an event",
        source: "form of the event journal", certainty: .contract)
}
