import CodeLists
import Findings
import Markup
import Messages

/// The published rules on declaration messages, in reading order, and the running of them.
public enum Rulebook {
    /// Every rule on messages, in reading order.
    public static let messageRules: [MessageRule] = [
        codeTables,
        trade,
        general,
        parties,
        transport,
        mode,
        places,
        packing,
        charges,
        identifiers,
        items,
        inspection,
        containers,
        documents,
        remarks,
        message,
    ].flatMap { $0 }

    /// Runs every rule of a layer that is valid on the message's day and speaks to it, in reading order of the message.
    ///
    /// - Parameters:
    ///   - bytes: the message's bytes, for columns; without them findings have lines only.
    ///   - layers: which layers to run.
    /// - Complexity: linear in the message for each rule.
    public static func findings(
        on facts: MessageFacts, bytes: [UInt8], file: String, layers: Set<Layer> = [.codes, .rules]
    ) -> [Finding] {
        var reporter = RuleReporter(file: file, settings: facts.settings)
        let (withCodes, withRules) = (layers.contains(.codes), layers.contains(.rules))
        for (index, run) in runs.enumerated()
        where (run.isOfCodes ? withCodes : withRules) && run.validity.contains(facts.date.packed)
            && facts.isSpokenTo(by: run.scope)
        {
            reporter.current = index
            run.check(facts, &reporter)
        }
        return placed(reporter.entries, bytes)
    }

    /// What running a rule takes, without its texts: copying those for every message costs more than most checks.
    private struct Run: Sendable {
        let isOfCodes: Bool
        let scope: MessageRule.Scope
        let validity: RuleValidity
        let check: @Sendable (borrowing MessageFacts, inout RuleReporter) -> Void
    }

    private static let runs = messageRules.map {
        Run(isOfCodes: $0.rule.layer == .codes, scope: $0.scope, validity: $0.rule.validity, check: $0.check)
    }

    /// Findings in the order of the message, those of one element in reading order of the rules, with columns.
    private static func placed(_ entries: [RuleReporter.Entry], _ bytes: [UInt8]) -> [Finding] {
        guard !entries.isEmpty else { return [] }
        let order = entries.indices.sorted { (entries[$0].offset, $0) < (entries[$1].offset, $1) }
        guard !bytes.isEmpty else { return order.map { entries[$0].finding } }
        var map = SourceMap(bytes)
        return order.map { index in
            var finding = entries[index].finding
            let place = map.place(at: entries[index].offset)
            if finding.place.line == place.line { finding.place.column = place.column }
            return finding
        }
    }
}
