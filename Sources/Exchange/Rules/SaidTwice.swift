import Findings

extension ReceiptRules {
    /// An element does not stand twice with different values.
    static let saidTwice = Rule(
        "MP-RCP-010", .warning, .structure, zh: "同一元素不得有两个不同的值",
        en: "an element does not stand twice with different values",
        source: "receipt shapes, annex of GACC 2018-67 and observed receipts (docs/exchange.md)", certainty: .observed)
}
