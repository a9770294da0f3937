import Findings

extension ReceiptRules {
    /// A receipt without a time does not overrule one with a time.
    static let timeless = Rule(
        "MP-RCP-023", .warning, .cross, zh: "没有时间的回执不得推翻有时间的回执",
        en: "a receipt without a time does not overrule one with a time",
        source: "our default: an unknown time counts as the earliest", certainty: .ownDefault)
}
