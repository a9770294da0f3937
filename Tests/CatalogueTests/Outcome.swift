import Findings

/// What the program says of a fixture, and the texts it speaks of.
struct Outcome: Sendable {
    /// Every finding.
    var findings: [Finding] = []
    /// For the rules that are named as the reason of a declared line: a row of the correspondence list, by the rule.
    var reasons: [String: String] = [:]
    /// The folder that a run was given, left out of what is shown.
    var folder: String?
    /// The inputs by name, for excerpts.
    var inputs: [String: [UInt8]] = [:]
    /// The message that was judged, where there is one.
    var message: [UInt8]?

    /// The findings of a rule.
    func own(_ code: String) -> [Finding] { findings.filter { $0.rule.text == code } }

    /// Whether a rule speaks.
    func speaks(_ code: String) -> Bool { reasons[code] != nil || findings.contains { $0.rule.text == code } }

    /// Every finding of error severity, for a person.
    var errors: [String] {
        findings.filter { $0.severity == .error }.map { "\($0.rule) \(TextReport.text(of: $0.place)) \($0.message.en)" }
    }
}
