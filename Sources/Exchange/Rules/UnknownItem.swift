import Findings

extension ReceiptRules {
    /// A line named by a receipt is in the declaration.
    static let unknownItem = Rule(
        "MP-RCP-042", .warning, .cross, zh: "回执所指的商品项须在报关单中",
        en: "a line named by a receipt is in the declaration",
        source: "contract of plan.json and lists, contracts section 4", certainty: .contract)
}
