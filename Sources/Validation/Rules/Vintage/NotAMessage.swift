import Findings

extension VintageRules {
    /// The root element must be DecMessage.
    static let notAMessage = Rule(
        "SW-013", .error, .structure, zh: "根元素须为 DecMessage",
        en: "The root element must be DecMessage",
        source: "GACC 2018-67, schema", certainty: .official)
}
