import Findings

extension StructureRules {
    /// The message must not hold a document type declaration.
    static let documentType = Rule(
        "SW-002", .error, .structure, zh: "报文不得含文档类型声明",
        en: "The message must not hold a document type declaration",
        source: "our default: entities and external files are never read", certainty: .ownDefault)
}
