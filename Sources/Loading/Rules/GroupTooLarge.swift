import Findings

extension LoadingRules {
    /// Lots that must stay together fit into no container together.
    public static let groupTooLarge = Rule(
        "MP-CON-005", .error, .rules, zh: "同柜组的货物须能一起装入一个集装箱",
        en: "lots kept together fit into one container",
        source: "contracts section 5", certainty: .contract)
}
