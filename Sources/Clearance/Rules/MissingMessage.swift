import Findings

extension FlowRules {
    /// A declared declaration whose message is not at hand.
    public static let missingMessage = Rule(
        "MP-FLW-073", .error, .rules, zh: "发送的报关单须有报文文件",
        en: "a declaration to be sent has its message file",
        source: "contract of the output folder, contracts section 4", certainty: .contract)
}
