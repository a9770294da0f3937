import Findings

extension CrossRules {
    /// Every line of the source must be in the message.
    static let missingLine = Rule(
        "MP-CRS-005", .error, .cross, zh: "来源的每一项须在报文中",
        en: "Every line of the source must be in the message",
        source: "our contract: a message agrees with the plan or the lots it was made from", certainty: .contract)
}
