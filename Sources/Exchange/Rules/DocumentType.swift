import Findings

extension ReceiptRules {
    /// A receipt holds no document type declaration.
    static let documentType = Rule(
        "MP-RCP-002", .warning, .structure, zh: "回执不得含文档类型声明",
        en: "a receipt holds no document type declaration",
        source: "our default: entities and outside files are never read", certainty: .ownDefault)
}
