import Findings
import Messages

/// A published rule on a declaration message: its texts, its examples, and the check itself.
///
/// One rule, one file; the catalogue ``Rulebook`` lists them in reading order. The two examples are fixtures: a test
/// applies each to a complete message and demands that the failing one, and only it, gives a finding of this rule.
public struct MessageRule: Sendable {
    /// To which messages a rule speaks.
    public enum Scope: String, Sendable, CaseIterable {
        /// To any declaration message, imports too.
        case any
        /// To export declarations.
        case export
        /// To export declarations under market procurement (1039).
        case marketProcurement
    }

    /// Code, severity, layer, title, source, certainty and validity.
    public let rule: Rule
    /// To which messages it speaks.
    public let scope: Scope
    /// From which step on it must be kept: what only declaring needs is worth a notice while saving a draft.
    public let step: RuleSettings.Step
    /// What it demands and why, in full.
    public let explanation: Bilingual
    /// What to do about a finding; every finding of the rule carries it unless it says something more exact.
    public let remedy: Bilingual
    /// A message that keeps to it.
    public let passing: MessageExample
    /// A message that breaks it.
    public let failing: MessageExample
    /// Looks at one message and reports what breaks the rule.
    let check: @Sendable (borrowing MessageFacts, inout RuleReporter) -> Void

    /// Declares a rule.
    init(
        _ rule: Rule, scope: Scope, step: RuleSettings.Step = .save, explanation: Bilingual, remedy: Bilingual,
        passing: MessageExample, failing: MessageExample,
        check: @escaping @Sendable (borrowing MessageFacts, inout RuleReporter) -> Void
    ) {
        self.rule = rule
        self.scope = scope
        self.step = step
        self.explanation = explanation
        self.remedy = remedy
        self.passing = passing
        self.failing = failing
        self.check = check
    }

    /// The stable name.
    public var code: RuleCode { rule.code }

    /// How much its findings weigh on a message that is to be complete to a step.
    public func severity(at step: RuleSettings.Step) -> Severity {
        step == .save && self.step == .declare ? .notice : rule.severity
    }
}

/// An example of a rule: what is changed in the complete message that all examples start from.
public struct MessageExample: Sendable, ExpressibleByArrayLiteral {
    /// One change.
    public enum Edit: Sendable, Hashable {
        /// The leaf at this path gets this text; it is added to its block when it is not there.
        case set(String, String)
        /// The same with a text of one sign so many times, and an ending: made only where it is read.
        case fill(String, with: String, Int, ending: String)
        /// The element at this path is taken out.
        case remove(String)
        /// The block at this path is repeated behind itself.
        case duplicate(String)
    }

    /// The changes, in order.
    public let edits: [Edit]
    /// The day of declaration, `2026-11-18` unless it matters.
    public let date: String

    /// An example.
    public init(_ edits: [Edit], on date: String = "2026-11-18") {
        self.edits = edits
        self.date = date
    }

    /// An example on the usual day.
    public init(arrayLiteral edits: Edit...) { self.init(edits) }

    /// Goods that do not really leave: general trade, mode of transport W, nothing a manifest would say.
    static let withoutExit: MessageExample = [
        .set("DecHead/TradeMode", "0110"),
        .set("DecHead/TrafMode", "W"),
        .set("DecHead/IEPort", "2921"),
        .set("DecHead/TrafName", ""),
        .set("DecHead/BillNo", ""),
        .set("DecFreeTxt/VoyNo", ""),
        .set("DecHead/TradeCountry", "CHN"),
    ]

    /// The same with another text at a path.
    func but(_ path: String, _ text: String) -> MessageExample {
        let others = edits.filter { edit in
            if case .set(path, _) = edit { false } else { true }
        }
        return MessageExample(others + [.set(path, text)], on: date)
    }
}
