import Findings

extension StructureRules {
    /// A block that the message demands must be there.
    public static let missingElement = Rule(
        "SW-004", .error, .structure, zh: "报文所定的块不得缺少",
        en: "A block that the message demands must be there",
        source: "DecMessage schema zuhuo-1 (docs/schema-errata.md), after GACC 2018-67", certainty: .official)
}
