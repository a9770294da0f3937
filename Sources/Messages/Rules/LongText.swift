import Findings

extension StructureRules {
    /// A text must not be longer than 4 MB.
    static let longText = Rule(
        "SW-015", .error, .structure, zh: "文字不得长于 4 MB",
        en: "A text must not be longer than 4 MB",
        source: "our default: no field of the message takes more; the rest is not read", certainty: .ownDefault)
}
