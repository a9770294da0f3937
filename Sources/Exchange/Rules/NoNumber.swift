import Findings

extension ReceiptRules {
    /// A receipt tells which declaration it is about.
    static let noNumber = Rule(
        "MP-RCP-004", .warning, .structure, zh: "回执须能看出是哪份报关单",
        en: "a receipt tells which declaration it is about",
        source: "receipt shapes, annex of GACC 2018-67 and observed receipts (docs/exchange.md)", certainty: .observed)
}
