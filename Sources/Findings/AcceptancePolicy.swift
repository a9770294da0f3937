/// What a user makes of findings: validity is a fact about the data, acceptance is policy, and both are reported.
public struct AcceptancePolicy: Sendable, Hashable {
    /// Whether warnings count as errors.
    public var isStrict: Bool
    /// Rules whose findings do not count; they are still reported, as ignored.
    public var ignored: Set<RuleCode>
    /// Rules whose findings count as errors, whatever their severity.
    public var promoted: Set<RuleCode>

    /// A policy; by default errors count and nothing else.
    public init(isStrict: Bool = false, ignored: Set<RuleCode> = [], promoted: Set<RuleCode> = []) {
        self.isStrict = isStrict
        self.ignored = ignored
        self.promoted = promoted
    }

    /// Whether a finding of that rule and severity keeps the data from being accepted.
    ///
    /// An ignored rule never does, even when it is promoted too.
    public func refuses(_ rule: RuleCode, _ severity: Severity) -> Bool {
        if ignored.contains(rule) { return false }
        return severity == .error || (isStrict && severity == .warning) || promoted.contains(rule)
    }

    /// Whether a finding keeps the data from being accepted.
    public func refuses(_ finding: Finding) -> Bool { refuses(finding.rule, finding.severity) }
}
