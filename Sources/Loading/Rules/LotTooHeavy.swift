import Findings

extension LoadingRules {
    /// No container that is large enough carries the lot.
    public static let lotTooHeavy = Rule(
        "MP-CON-002", .error, .rules, zh: "每批货物的毛重不得超过可用集装箱的载重",
        en: "every lot fits into some container by gross weight",
        source: "contracts section 5", certainty: .contract)
}
