import Findings

extension ReceiptRules {
    /// A receipt is in the encoding it declares.
    static let otherEncoding = Rule(
        "MP-RCP-012", .notice, .structure, zh: "回执的字符集须与其声明相符",
        en: "a receipt is in the encoding it declares",
        source: "XML 1.0, 4.3.3", certainty: .official)
}
