import Findings

extension StructureRules {
    /// The message must keep to its structure.
    static let other = Rule(
        "SW-008", .error, .structure, zh: "报文须合乎结构",
        en: "The message must keep to its structure",
        source: "DecMessage schema zuhuo-1 (docs/schema-errata.md), after GACC 2018-67", certainty: .official)
}
