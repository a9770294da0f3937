import Findings

extension LoadingRules {
    /// Lots that must stay together must not share a container either.
    public static let groupApart = Rule(
        "MP-CON-007", .error, .rules, zh: "同柜组的货物不得属于同一分柜组",
        en: "lots kept together do not carry the same separate value",
        source: "contracts section 5", certainty: .contract)
}
