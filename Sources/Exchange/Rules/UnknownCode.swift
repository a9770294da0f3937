import Findings

extension ReceiptRules {
    /// The result code is a known one.
    static let unknownCode = Rule(
        "MP-RCP-006", .warning, .codes, zh: "回执代码须为已知",
        en: "the result code is a known one",
        source: "receipt shapes, annex of GACC 2018-67 and observed receipts (docs/exchange.md)", certainty: .observed)
}
