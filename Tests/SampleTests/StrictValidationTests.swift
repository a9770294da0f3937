import CodeLists
import Findings
import Foundation
import Platform
import Rules
import Testing
import Validation

/// The messages we write pass the validation that everybody's messages meet, with warnings counted as errors.
@Suite struct StrictValidationTests {
    /// What the lots of a sample say wrong on purpose and are declared with all the same: a quantity that contradicts its
    /// weight (`W-QUANTITIES-DIFFER`), and source places newer than the tables (`W-DISTRICT-UNKNOWN`,
    /// `W-DIVISION-UNKNOWN`).
    private static let meant: [String: Set<String>] = ["every-fault": ["MP-FRM-146", "MP-FRM-635", "MP-FRM-637"]]

    /// As `zuhuo validate --strict` does: every layer, the step of declaring, archives with their documents.
    @Test(arguments: SampleFolder.all)
    func everyDeclarationIsAccepted(_ sample: SampleFolder) throws {
        var options = ValidationOptions()
        options.date = CalendarDate("2026-11-18")
        options.settings.step = .declare
        let validator = try MessageValidator(options: options)
        let meant = Self.meant[sample.name, default: []]
        let policy = AcceptancePolicy(isStrict: true, ignored: Set(meant.map { RuleCode($0) }))
        let run = try sample.shared()
        var seen: Set<String> = []
        for name in run.names(in: "declarations") {
            let report = try report(name, try #require(run.files[name]), validator)
            let telling = report.findings.filter { $0.severity > .notice }
            seen.formUnion(telling.map(\.rule.text))
            let other = telling.filter { !meant.contains($0.rule.text) }
            #expect(other.map { "\($0.rule) \($0.message.en)" } == [], "\(name)")
            #expect(report.isAccepted(by: policy) && report.verdict != .undetermined, "\(name)")
        }
        #expect(seen == meant)
        #expect(!run.names(in: "declarations").isEmpty)
    }

    private func report(_ name: String, _ bytes: [UInt8], _ validator: MessageValidator) throws -> MessageReport {
        guard name.hasSuffix(".zip") else { return validator.validate(bytes, file: name) }
        let archive = MessageArchive.read(bytes, file: name)
        let content = try #require(archive.value, "\(archive.findings.map(\.message.en))")
        var report = validator.validate(content.message, file: name, sources: [content])
        #expect(report.layers.contains { $0.layer == .cross && $0.hasRun })
        report.findings = archive.findings + report.findings
        return report
    }

    @Test("A message that lacks the inspection data of inspected goods is not accepted")
    func strictnessIsSharp() throws {
        let run = try SampleFolder(name: "inspected-goods").shared()
        let name = try #require(run.names(in: "declarations").first { run.text($0).contains("<GoodsAttr>30<") })
        var text = run.text(name)
        let code = try #require(text.range(of: "<CiqCode>[0-9]{3}</CiqCode>", options: .regularExpression))
        text.replaceSubrange(code, with: "<CiqCode/>")
        var options = ValidationOptions()
        options.settings.step = .declare
        let report = try MessageValidator(options: options).validate(Array(text.utf8), file: name)
        #expect(report.findings.filter { $0.severity > .notice }.map(\.rule.text) == ["MP-FRM-134"])
        #expect(!report.isAccepted(by: AcceptancePolicy(isStrict: true)))
    }
}
