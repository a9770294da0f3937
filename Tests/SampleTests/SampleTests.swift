import Findings
import Foundation
import Testing
import Zuhuo

/// Every folder of `Samples` gives what is recorded in its `expected` folder, byte for byte.
@Suite struct SampleTests {
    @Test func samplesAreThere() {
        let names = SampleFolder.all.map(\.name)
        #expect(
            names == [
                "beilun-transit", "cif-mixed-currencies", "dubai", "every-fault", "inspect-before-load",
                "inspected-goods",
                "shared-boxes", "workbook",
            ])
    }

    /// `RECORD=1` rewrites the expectations; that run still fails, so that nobody leaves it on.
    @Test(arguments: SampleFolder.all)
    func outputsAreAsRecorded(_ sample: SampleFolder) throws {
        let made = try sample.shared().files
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try sample.record(made)
            Issue.record("\(sample.name): \(made.count) outputs recorded; run again without RECORD")
            return
        }
        let differences = OutputComparison.differences(made: made, expected: try sample.expected())
        #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    }

    @Test(arguments: SampleFolder.all)
    func outputsAreTheSameForAnyNumberOfWorkers(_ sample: SampleFolder) throws {
        let one = try sample.shared()
        let three = try sample.run(workers: 3)
        let differences = OutputComparison.differences(made: three.files, expected: one.files)
        #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
        #expect(one.report.findings == three.report.findings)
    }

    @Test(arguments: SampleFolder.all.filter { $0.name != "every-fault" })
    func goodSamplesHaveNoErrors(_ sample: SampleFolder) throws {
        let report = try sample.shared().report
        let errors = report.findings.filter { $0.severity == .error }.map { "\($0.rule.text) \($0.message.en)" }
        #expect(errors == [])
        #expect(report.lotsRefused == 0)
        #expect(report.declarations > 0)
    }

    @Test func workbookAndTableGiveTheSamePlan() throws {
        let sample = SampleFolder(name: "workbook")
        let workbook = try sample.shared()
        let table = try sample.run("job-csv.json")
        #expect(Set(workbook.files.keys) == Set(table.files.keys))
        for (name, bytes) in workbook.files where name != "findings.json" {
            let left = Self.withoutInputs(String(decoding: bytes, as: UTF8.self))
            let right = Self.withoutInputs(table.text(name))
            #expect(left == right, "\(name) differs")
        }
    }

    /// A text with the names of input files made alike and without their digests.
    private static func withoutInputs(_ text: String) -> String {
        text.replacingOccurrences(of: "lots.xlsx", with: "lots.csv")
            .replacingOccurrences(of: "job-csv.json", with: "job.json")
            .replacingOccurrences(of: "\"sha256\": *\"[0-9a-f]{64}\"", with: "", options: .regularExpression)
    }

    @Test func theDubaiSampleFillsItsBoxes() throws {
        let report = try SampleFolder(name: "dubai").shared().report
        #expect(report.lotsRead == 320)
        #expect(report.containers == 3)
        #expect((3...5).contains(report.declarations))
    }
}

/// Two sets of outputs side by side.
enum OutputComparison {
    /// A sentence for every output that is missing, extra or different.
    static func differences(made: [String: [UInt8]], expected: [String: [UInt8]]) -> [String] {
        var sentences: [String] = []
        for name in Set(made.keys).union(expected.keys).sorted() {
            switch (made[name], expected[name]) {
            case (nil, _): sentences.append("\(name) is expected and was not written")
            case (_, nil): sentences.append("\(name) was written and is not expected")
            case (let made?, let expected?):
                if made != expected { sentences.append("\(name) differs \(place(made, expected))") }
            }
        }
        return sentences
    }

    /// The first line in which two texts differ.
    private static func place(_ made: [UInt8], _ expected: [UInt8]) -> String {
        let lines = (lines(made), lines(expected))
        let index = zip(lines.0, lines.1).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        let first = index ?? min(lines.0.count, lines.1.count)
        return "in line \(first + 1):\n  made     \(shown(lines.0, first))\n  expected \(shown(lines.1, first))"
    }

    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    }

    private static func shown(_ lines: [ArraySlice<UInt8>], _ index: Int) -> String {
        index < lines.count ? String(String(decoding: lines[index], as: UTF8.self).prefix(300)) : "(nothing)"
    }
}
