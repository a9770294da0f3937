import Findings

extension FlowRules {
    /// A document is missing.
    public static let missingDocument = Rule(
        "MP-FLW-009", .error, .rules, zh: "事件须附所需单证",
        en: "an event names the documents it rests on",
        source: "rules reference section 4.1", certainty: .contract)
}
