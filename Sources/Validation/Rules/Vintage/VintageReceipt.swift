import Findings

extension VintageRules {
    /// This is a receipt, not a declaration message.
    static let receipt = Rule(
        "SW-012", .error, .structure, zh: "这是回执，不是报关单报文",
        en: "This is a receipt, not a declaration message",
        source: "GACC 2018-67, receipts", certainty: .official)
}
