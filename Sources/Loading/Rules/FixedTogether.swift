import Findings

extension LoadingRules {
    /// Lots that must not share a container are fixed to one.
    public static let fixedTogether = Rule(
        "MP-CON-008", .error, .rules, zh: "同一分柜组的货物不得指定装入同一集装箱",
        en: "lots with the same separate value name different containers",
        source: "contracts section 5", certainty: .contract)
}
