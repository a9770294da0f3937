import Findings

/// A form of report on any number of messages: what stands before, for each of them, and behind.
///
/// Parts are made message by message and joined in order, so that a report on 10,000 messages is never held whole and
/// workers can word their own.
public protocol ReportForm: Sendable {
    /// What stands before the first message.
    func opening() -> [UInt8]
    /// What stands for one subject.
    func part(_ subject: ReportSubject) -> [UInt8]
    /// What stands for the messages against each other, behind the last of them; empty where the form has it elsewhere.
    func part(_ batch: BatchReport, isAccepted: Bool) -> [UInt8]
    /// What stands between two parts that both say something.
    var separator: [UInt8] { get }
    /// What stands behind the last message.
    func closing(_ summary: ReportSummary) -> [UInt8]
}

extension ReportForm {
    /// Nothing.
    public func part(_ batch: BatchReport, isAccepted: Bool) -> [UInt8] { [] }

    /// The whole report on some subjects.
    /// - Parameters:
    ///   - batch: what they say of each other; `nil` where nobody looked.
    ///   - isAccepted: whether the user's policy accepts the batch.
    public func report(
        on subjects: [ReportSubject], batch: BatchReport? = nil, isAccepted: Bool = true
    ) -> [UInt8] {
        var summary = ReportSummary()
        var parts: [[UInt8]] = []
        for subject in subjects {
            summary.add(subject)
            parts.append(part(subject))
        }
        if let batch {
            summary.add(batch, isAccepted: isAccepted)
            parts.append(part(batch, isAccepted: isAccepted))
        }
        return opening() + Array(parts.filter { !$0.isEmpty }.joined(separator: separator)) + closing(summary)
    }
}

/// A message that was validated, or a file that could not be read.
public enum ReportSubject: Sendable {
    /// A validated message, and whether the user's policy accepts it.
    case message(MessageReport, isAccepted: Bool)
    /// A file that could not be read, and why.
    case unreadable(file: String, reason: Bilingual)
}

/// The program that speaks in a report.
public struct ReportingTool: Sendable {
    /// Version of the program.
    public let version: String
    /// Edition of the rulebook.
    public let rulebook: String
    /// The rules it may speak of, for forms that list them.
    public let rules: [Rule]
    /// The code tables beside its own.
    public let codes: CodeTablesRecord?

    /// A program with its versions and rules.
    public init(version: String, rulebook: String, rules: [Rule], codes: CodeTablesRecord? = nil) {
        self.codes = codes
        self.version = version
        self.rulebook = rulebook
        self.rules = rules
    }
}

/// Counts over all subjects of a run; its size depends on the number of rules, not of files.
public struct ReportSummary: Sendable {
    /// How many files were named.
    public private(set) var files = 0
    /// How many messages came to each verdict.
    public private(set) var verdicts: [Verdict: Int] = [:]
    /// How many files could not be read.
    public private(set) var unreadable = 0
    /// How many messages the policy refuses.
    public private(set) var refused = 0
    /// How many findings there are of each rule.
    public private(set) var rules: [RuleCode: Int] = [:]
    /// What the messages say of each other, and whether the policy accepts it; `nil` where nobody looked.
    public private(set) var batch: (report: BatchReport, isAccepted: Bool)?
    /// Layers that did not run for some message, with the reasons, each once, in order of appearance.
    public private(set) var skipped: [(layer: ValidationLayer, reason: Bilingual, messages: Int)] = []

    /// No subject yet.
    public init() {}

    /// Counts one subject.
    public mutating func add(_ subject: ReportSubject) {
        files += 1
        guard case .message(let report, let isAccepted) = subject else {
            unreadable += 1
            return
        }
        verdicts[report.verdict, default: 0] += 1
        if !isAccepted { refused += 1 }
        for finding in report.findings { rules[finding.rule, default: 0] += 1 }
        for layer in report.layers { note(layer) }
    }

    /// Takes in what the messages say of each other.
    public mutating func add(_ report: BatchReport, isAccepted: Bool) {
        batch = (report, isAccepted)
        for finding in report.findings { rules[finding.rule, default: 0] += 1 }
    }

    /// Whether the policy refuses a message, or what the messages say of each other.
    public var isRefused: Bool { refused > 0 || batch?.isAccepted == false }

    private mutating func note(_ layer: LayerRun) {
        guard case .skipped(let reason) = layer.state else { return }
        if let known = skipped.firstIndex(where: { $0.layer == layer.layer && $0.reason == reason }) {
            skipped[known].messages += 1
        } else {
            skipped.append((layer.layer, reason, 1))
        }
    }

    /// How many messages came to a verdict.
    public func count(_ verdict: Verdict) -> Int { verdicts[verdict] ?? 0 }

    /// The rules that spoke, most often first, those that spoke as often by their codes.
    public var rulesByCount: [(rule: RuleCode, count: Int)] {
        rules.map { (rule: $0.key, count: $0.value) }
            .sorted { $0.count == $1.count ? $0.rule < $1.rule : $0.count > $1.count }
    }
}
