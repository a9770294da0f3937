import Findings

extension ReceiptRules {
    /// A receipt is well-formed XML.
    static let notWellFormed = Rule(
        "MP-RCP-001", .error, .structure, zh: "回执须为格式正确的 XML",
        en: "a receipt is well-formed XML",
        source: "XML 1.0", certainty: .official)
}
