import Findings

extension ReceiptRules {
    /// A declaration has one unified number and one customs number.
    static let twoNumbers = Rule(
        "MP-RCP-020", .warning, .cross, zh: "一份报关单只有一个统一编号和一个海关编号",
        en: "a declaration has one unified number and one customs number",
        source: "receipt shapes, annex of GACC 2018-67 and observed receipts (docs/exchange.md)", certainty: .observed)
}
