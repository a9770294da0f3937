import Findings

extension LoadingRules {
    /// The container a lot is fixed to is full.
    public static let fixedContainerFull = Rule(
        "MP-CON-004", .error, .rules, zh: "指定装入某集装箱的货物不得超过其限装体积和载重",
        en: "lots fixed to a container fit into it together",
        source: "contracts section 5", certainty: .contract)
}
