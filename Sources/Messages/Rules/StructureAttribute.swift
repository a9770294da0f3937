import Findings

extension StructureRules {
    /// Attributes must be those of the message.
    static let attribute = Rule(
        "SW-006", .error, .structure, zh: "属性须为报文所定",
        en: "Attributes must be those of the message",
        source: "DecMessage schema zuhuo-1 (docs/schema-errata.md), after GACC 2018-67", certainty: .official)
}
