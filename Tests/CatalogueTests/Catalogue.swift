import Findings
import Rules
import Synchronization
import Zuhuo

/// The fixtures of every rule of the catalogue and what the program says of them.
enum Catalogue {
    /// Both fixtures of a rule, run.
    struct Pair: Sendable {
        let failing: Outcome
        let passing: Outcome
    }

    /// The rules that have fixtures: in files, or as the examples they carry.
    static let covered: [String] = RuleCatalogue.all.map(\.code.text).filter {
        fixtures[$0] != nil || examples[$0] != nil
    }

    /// The fixtures of the files, by rule.
    static let fixtures = Dictionary(FixtureFile.all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    /// The rules on messages, which carry their examples, by rule.
    static let examples = Dictionary(
        Rulebook.messageRules.map { ($0.code.text, $0) }, uniquingKeysWith: { first, _ in first })

    /// What the program says of both fixtures of a rule.
    static func pair(_ code: String) throws -> Pair {
        if let rule = examples[code] {
            return Pair(failing: try failing(code), passing: try MessageCase.judge(rule.passing))
        }
        guard let fixture = fixtures[code] else { throw FixtureFault(description: "\(code) has no fixtures") }
        return Pair(failing: try failing(code), passing: try outcome(code, fixture.passing))
    }

    /// What the program says of the failing fixture of a rule, run once.
    static func failing(_ code: String) throws -> Outcome {
        if let known = made.withLock({ $0[code] }) { return known }
        let outcome =
            try examples[code].map { try MessageCase.judge($0.failing) } ?? outcome(code, fixtures[code]?.failing ?? [])
        made.withLock { $0[code] = outcome }
        return outcome
    }

    private static let made = Mutex<[String: Outcome]>([:])

    private static func outcome(_ code: String, _ edits: [Edit]) throws -> Outcome {
        if code.hasPrefix("SW-") { return try MessageCase.validate(edits) }
        if code.hasPrefix("MP-ARC-") { return try ArchiveCase.run(edits) }
        if code.hasPrefix("MP-BAT-") { return try BatchCase.run(edits) }
        if code.hasPrefix("MP-CRS-") { return try MessageCase.compare(edits) }
        if code.hasPrefix("MP-RCP-") { return try ReceiptCase.run(edits) }
        if code.hasPrefix("MP-FLW-07") { return try FlowFileCase.run(edits) }
        if code.hasPrefix("MP-FLW-") { return try FlowCase.run(edits) }
        if code.hasPrefix("MP-RPL-") { return try ReplanCase.run(edits) }
        if code.hasPrefix("MP-CLS-") { return try CodesCase.run(edits) }
        return try JobCase(edits).run().outcome
    }
}
