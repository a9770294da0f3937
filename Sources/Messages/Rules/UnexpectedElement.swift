import Findings

extension StructureRules {
    /// Elements must be those of the message, in its order and number.
    static let unexpectedElement = Rule(
        "SW-003", .error, .structure, zh: "元素须为报文所定，且按其次序和次数出现",
        en: "Elements must be those of the message, in its order and number",
        source: "DecMessage schema zuhuo-1 (docs/schema-errata.md), after GACC 2018-67", certainty: .official)
}
