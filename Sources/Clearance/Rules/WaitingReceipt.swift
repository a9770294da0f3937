import Findings

extension FlowRules {
    /// A receipt asks for a step that a person must take first.
    public static let waitingReceipt = Rule(
        "MP-FLW-072", .warning, .cross, zh: "回执所述的状态须能在作业中落实",
        en: "what a receipt says can be carried out in the journal",
        source: "form of the event journal", certainty: .contract)
}
