import Findings

extension FlowRules {
    /// A message made before a lot was counted anew.
    public static let messageMeasures = Rule(
        "MP-FLW-074", .error, .cross, zh: "发送的报文，件数和毛重须等于日志所记各批货物之和",
        en: "a message that goes has the pieces and the gross weight that the journal has of its lots",
        source: "contract of the header's pieces and weights, contracts section 5", certainty: .contract)
}
