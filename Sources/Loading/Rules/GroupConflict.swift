import Findings

extension LoadingRules {
    /// Lots that must stay together are fixed to different containers.
    public static let groupConflict = Rule(
        "MP-CON-006", .error, .rules, zh: "同柜组的货物不得指定不同的集装箱",
        en: "lots kept together name the same container",
        source: "contracts section 5", certainty: .contract)
}
