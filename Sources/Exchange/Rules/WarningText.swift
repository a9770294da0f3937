import Findings

extension ReceiptRules {
    /// A reply that takes the message in may carry a warning.
    static let warningText = Rule(
        "MP-RCP-009", .warning, .rules, zh: "导入成功而附带提示的，须看提示",
        en: "a reply that takes the message in may carry a warning",
        source: "official sample of 2017 (receipts reference 3.1)", certainty: .observed)
}
