import Findings

extension FlowRules {
    /// The subject is on record already.
    public static let planTwice = Rule(
        "MP-FLW-005", .error, .rules, zh: "同一货物、报关单、集装箱只登记一次",
        en: "a subject is planned once",
        source: "form of the event journal", certainty: .contract)
}
