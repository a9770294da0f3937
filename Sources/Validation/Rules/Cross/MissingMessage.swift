import Findings

extension CrossRules {
    /// Every declaration of the source must have a message.
    static let missingMessage = Rule(
        "MP-CRS-008", .error, .cross, zh: "来源的每票报关单须有报文",
        en: "Every declaration of the source must have a message",
        source: "our contract: a message agrees with the plan or the lots it was made from", certainty: .contract)
}
