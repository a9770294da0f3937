import Findings

extension StructureRules {
    /// The message must be well-formed XML.
    static let notWellFormed = Rule(
        "SW-001", .error, .structure, zh: "报文须为格式正确的 XML",
        en: "The message must be well-formed XML",
        source: "XML 1.0", certainty: .official)
}
