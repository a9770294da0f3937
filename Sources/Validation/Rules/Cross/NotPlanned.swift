import Findings

extension CrossRules {
    /// A message must have its declaration in the source.
    static let notPlanned = Rule(
        "MP-CRS-001", .error, .cross, zh: "报文须在来源中有对应的报关单",
        en: "A message must have its declaration in the source",
        source: "our contract: a message agrees with the plan or the lots it was made from", certainty: .contract)
}
