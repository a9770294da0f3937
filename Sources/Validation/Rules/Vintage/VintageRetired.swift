import Findings

extension VintageRules {
    /// The message must be of the edition in force.
    static let retired = Rule(
        "SW-010", .error, .structure, zh: "报文须为现行格式",
        en: "The message must be of the edition in force",
        source: "GACC 2018-67: only the merged format is taken since 2018-08-01", certainty: .official,
        from: "2018-08-01")
}
