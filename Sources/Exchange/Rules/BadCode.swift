import Findings

extension ReceiptRules {
    /// The code of an immediate reply is a whole number.
    static let badCode = Rule(
        "MP-RCP-005", .warning, .structure, zh: "即时回执的代码须为整数",
        en: "the code of an immediate reply is a whole number",
        source: "DecImportResponse.xsd, annex of GACC 2018-67", certainty: .official)
}
