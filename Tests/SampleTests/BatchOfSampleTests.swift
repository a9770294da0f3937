import Findings
import Testing
import Validation

/// The declarations that one run writes agree with each other as anybody's messages should.
@Suite struct BatchOfSampleTests {
    /// Samples whose declarations share a bill, and those whose bill is too much for one declaration.
    private static let sharing: Set<String> = ["dubai", "every-fault", "inspect-before-load", "shared-boxes"]
    private static let divided: Set<String> = ["beilun-transit"]

    @Test(arguments: SampleFolder.all)
    func declarationsAgree(_ sample: SampleFolder) throws {
        let validator = try MessageValidator()
        let run = try sample.shared()
        var batch = MessageBatch()
        for name in run.names(in: "declarations") {
            let bytes = try #require(run.files[name])
            let message =
                name.hasSuffix(".zip") ? try #require(MessageArchive.read(bytes, file: name).value).message : bytes
            batch.add(validator.validate(message, file: name))
        }
        let report = batch.report()
        #expect(report.hasRun == (report.messages > 1))
        #expect(report.findings.filter { $0.severity > .notice }.map { "\($0.rule) \($0.message.en)" } == [])
        let rules = Set(report.findings.map(\.rule.text))
        #expect(rules.contains("MP-BAT-001") == Self.sharing.contains(sample.name))
        #expect(rules.contains("MP-BAT-009") == Self.divided.contains(sample.name))
        #expect(rules.isSubset(of: ["MP-BAT-001", "MP-BAT-009"]))
    }
}
