import Findings

extension ReceiptRules {
    /// A receipt has a known shape.
    static let unknownRoot = Rule(
        "MP-RCP-003", .warning, .structure, zh: "回执须为已知形式",
        en: "a receipt has a known shape",
        source: "receipt shapes, annex of GACC 2018-67 and observed receipts (docs/exchange.md)", certainty: .observed)
}
