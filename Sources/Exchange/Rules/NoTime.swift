import Findings

extension ReceiptRules {
    /// A receipt has a time.
    static let noTime = Rule(
        "MP-RCP-007", .warning, .structure, zh: "回执须有时间",
        en: "a receipt has a time",
        source: "receipt shapes, annex of GACC 2018-67 and observed receipts (docs/exchange.md)", certainty: .observed)
}
