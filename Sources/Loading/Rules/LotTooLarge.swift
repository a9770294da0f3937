import Findings

extension LoadingRules {
    /// No empty container is large enough for the lot.
    public static let lotTooLarge = Rule(
        "MP-CON-001", .error, .rules, zh: "每批货物的体积须能装入至少一种箱型",
        en: "every lot fits into some container by volume",
        source: "contracts section 5", certainty: .contract)
}
