import Findings

extension FlowRules {
    /// The subject is not on record.
    public static let unknownSubject = Rule(
        "MP-FLW-002", .error, .rules, zh: "事件须指明作业中已有的货物、报关单或集装箱",
        en: "an event names a subject that is on record",
        source: "form of the event journal", certainty: .contract)
}
