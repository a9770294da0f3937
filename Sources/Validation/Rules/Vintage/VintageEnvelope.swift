import Findings

extension VintageRules {
    /// The message must not be in an envelope.
    static let envelope = Rule(
        "SW-011", .error, .structure, zh: "报文不得装在封套里",
        en: "The message must not be in an envelope",
        source: "Single Window client 2018: the drop folder takes the bare message", certainty: .official)
}
