import Findings

extension StructureRules {
    /// A value must keep to its type and length.
    public static let value = Rule(
        "SW-005", .error, .structure, zh: "元素的值须合乎其类型和长度",
        en: "A value must keep to its type and length",
        source: "DecMessage schema zuhuo-1 (docs/schema-errata.md), after GACC 2018-67", certainty: .official)
}
