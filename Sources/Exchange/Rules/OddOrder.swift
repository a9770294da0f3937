import Findings

extension ReceiptRules {
    /// Receipts follow the order of clearance.
    static let oddOrder = Rule(
        "MP-RCP-022", .warning, .cross, zh: "回执的先后须合乎通关次序",
        en: "receipts follow the order of clearance",
        source: "our default, after the typical run 7, L, (J), P, R", certainty: .ownDefault)
}
