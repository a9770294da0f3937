import Findings

extension ReceiptRules {
    /// A receipt is not too large.
    static let tooLarge = Rule(
        "MP-RCP-011", .warning, .input, zh: "回执不得过大",
        en: "a receipt is not too large",
        source: "our default: 4 MiB and 20,000 elements", certainty: .ownDefault)
}
