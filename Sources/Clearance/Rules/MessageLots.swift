import Findings

extension FlowRules {
    /// A message made before a lot left its declaration, or was held.
    public static let messageLots = Rule(
        "MP-FLW-075", .error, .cross, zh: "发送的报文须恰好包含日志中该报关单的货物，且无扣留",
        en: "a message that goes has just the lots that the journal has for its declaration, none of them held",
        source: "contract of the commodity list, contracts section 4", certainty: .contract)
}
