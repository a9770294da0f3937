import Findings
import Foundation
import Rules
import Testing
import Zuhuo

/// Every rule of the catalogue has a fixture that breaks it and a near miss that keeps to it.
///
/// What counts, by the code of the rule:
///
/// - Rules on messages (`MP-COD`, `MP-FRM`, `MP-MPT`, `MP-IDN-1xx`, `MP-MSG`): the two examples each carries, changes to
///   `RulesTests/Messages/complete.xml`, judged by the rules of its day.
/// - `SW`: two messages, validated in all layers. `MP-ARC`: two archives. `MP-CRS`: two messages against the plan of the
///   standard job.
/// - `MP-BAT`: two runs of several messages.
/// - `MP-JOB`, `MP-IDN-0xx`, `MP-TAB`, `MP-LOT`, `MP-HS`, `MP-CON`, `MP-VAL`, `MP-DEC`, `MP-FIL`, `MP-DOC`: the standard job and
///   its table, changed twice and declared. Reasons of declared lines (`MP-DEC-028` and up) speak in correspondence lists.
/// - `MP-RPL`: its plan changed twice. `MP-CLS`: two folders of code tables. `MP-RCP`: receipts, boxes and lists. `MP-FLW`:
///   events handed into a journal one by one, of which only what the rule refuses may be refused.
///
/// Failing: the rule speaks, with the severity, layer and source it is published with, at a place, in both languages, with
/// a remedy. Passing: it is silent and, outside the examples, so is every error of another rule, so that the near miss is
/// sound in all else. No rule is without both: what the readers of files never let pass, a program may hand in (`HandedIn`).
struct FixtureTests {
    @Test("The standard job and the complete message break no rule")
    func standard() throws {
        let job = try JobCase([]).run()
        #expect(job.outcome.findings.map { "\($0.rule) \($0.message.en)" } == [])
        #expect(job.outputs.keys.contains { $0.hasPrefix("declarations/") })
        #expect(try MessageCase.validate([]).findings.map { "\($0.rule) \($0.message.en)" } == [])
        #expect(try MessageCase.compare([]).findings.map { "\($0.rule) \($0.message.en)" } == [])
    }

    @Test("No rule of the catalogue lacks its fixtures, and no fixture lacks its rule")
    func complete() {
        let codes = Set(RuleCatalogue.all.map(\.code.text))
        let files = FixtureFile.all.map(\.code)
        #expect(Set(files).count == files.count)
        #expect(files.filter { !codes.contains($0) } == [])
        #expect(FixtureFile.all.filter { $0.failing.isEmpty || $0.passing.isEmpty }.map(\.code) == [])
        #expect(FixtureFile.all.filter { Catalogue.examples[$0.code] != nil }.map(\.code) == [])
        #expect(RuleCatalogue.all.map(\.code.text).filter { !Catalogue.covered.contains($0) } == [])
    }

    @Test("What breaks a rule is said to break it, at a place, and the near miss is not", arguments: Catalogue.covered)
    func both(code: String) throws {
        let rule = try #require(RuleCatalogue.rule(code))
        let pair = try Catalogue.pair(code)
        #expect(
            pair.failing.speaks(code),
            "silent; said instead: \(pair.failing.findings.map { "\($0.rule) \($0.message.en)" })")
        for finding in pair.failing.own(code) {
            #expect(finding.severity == rule.severity && finding.layer == rule.layer && finding.source == rule.source)
            #expect(finding.place.file != nil || finding.place.path != nil)
            #expect(!finding.message.zh.isEmpty && !finding.message.en.isEmpty)
            #expect(!finding.hint.zh.isEmpty && !finding.hint.en.isEmpty)
        }
        #expect(!pair.passing.speaks(code))
        if Catalogue.examples[code] == nil { #expect(pair.passing.errors == []) }
    }

    /// With `SILENT_RULES`, codes apart by commas: exactly those are silent. The mutation run disables rules and asks.
    @Test("No rule is silent")
    func silence() throws {
        let silent = try Catalogue.covered.filter { try !Catalogue.failing($0).speaks($0) }
        let named = ProcessInfo.processInfo.environment["SILENT_RULES"] ?? ""
        let expected = Set(named.split(separator: ",").map(String.init))
        #expect(silent == Catalogue.covered.filter { expected.contains($0) })
    }
}
