import Findings

extension StructureRules {
    /// A block holds elements only, no text.
    static let text = Rule(
        "SW-007", .error, .structure, zh: "块中只能有元素，不能有文字",
        en: "A block holds elements only, no text",
        source: "DecMessage schema zuhuo-1 (docs/schema-errata.md), after GACC 2018-67", certainty: .official)
}
