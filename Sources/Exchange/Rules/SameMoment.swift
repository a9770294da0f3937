import Findings

extension ReceiptRules {
    /// Receipts of one moment do not contradict each other.
    static let sameMoment = Rule(
        "MP-RCP-021", .warning, .cross, zh: "同一时刻的回执不得互相矛盾",
        en: "receipts of one moment do not contradict each other",
        source: "our default: the one that holds the goods back counts", certainty: .ownDefault)
}
