import Findings

extension FlowRules {
    /// The time cannot be read.
    public static let badTime = Rule(
        "MP-FLW-004", .error, .rules, zh: "事件时间须为带时区的 ISO 8601",
        en: "an event's time is ISO 8601 with an offset",
        source: "form of the event journal", certainty: .contract)
}
