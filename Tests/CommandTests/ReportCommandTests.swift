import Findings
import Foundation
import JSONText
import Testing

@Suite("zuhuo report")
struct ReportCommandTests {
    /// The outputs of a sample.
    private static func outputs(_ sample: String) -> String {
        packageRoot().appending(path: "Samples/\(sample)/expected").path()
    }

    @Test("a page on a run names totals, containers, declarations and rules") func page() throws {
        let run = try zuhuo("report", Self.outputs("every-fault"))
        #expect(run.code == 1)
        let lines = run.output.split(separator: "\n").map(String.init)
        #expect(lines.contains("  lots      89 read = 22 declared + 67 refused"))
        #expect(lines.contains("  value     USD 72,946.43"))
        #expect(lines.contains { $0.hasPrefix("  C1  ") && $0.contains(" lots  ") && $0.hasSuffix(" m3") })
        #expect(lines.contains { $0.hasPrefix("  D1  ") && $0.hasSuffix(".xml") })
        #expect(lines.contains { $0.hasPrefix("  error  ") && $0.hasSuffix("A required field must be filled in") })
        let clean = try zuhuo("report", Self.outputs("dubai"), "--lang", "zh")
        #expect(clean.output.contains("\n  货    读入 320 = 申报 320 + 退回 0\n"))
        #expect(clean.code == 0)
    }

    @Test("every form tells every finding, JSON byte by byte as the run wrote them") func forms() throws {
        let folder = Self.outputs("every-fault")
        let written = try String(contentsOf: URL(filePath: folder + "/findings.json"), encoding: .utf8)
        let count = try #require(try JSONParser.parse(Array(written.utf8))["findings"]?.elements?.count)
        #expect(count > 80)
        #expect(try zuhuo("report", folder, "--format", "json").output == written)
        #expect(try zuhuo("report", folder, "--format", "ndjson").output.split(separator: "\n").count == count)
        let table = try zuhuo("report", folder, "--format", "csv").output
        #expect(table.hasPrefix("file,line,column,lot,field,gNo,path,rule,severity,layer,message,fix,source\r\n"))
        #expect(table.contains("\r\nlots.csv,5,1,F-LOT-TWICE,lot,,,MP-LOT-002,error,input,"))
        #expect(table.components(separatedBy: "\r\n").count >= count + 2)
        let sarif = try zuhuo("report", folder, "--format", "sarif").json()
        #expect(sarif["runs"]?.elements?.first?["results"]?.elements?.count == count)
        let junit = try zuhuo("report", folder, "--format", "junit").output
        #expect(junit.contains("<testsuite name=\"lots.csv\" tests=\"1\" failures=\"1\" errors=\"0\" skipped=\"0\">"))
        #expect(junit.components(separatedBy: "<failure ").count > 60)
        #expect(junit.hasSuffix("  </testsuite>\n</testsuites>\n"))
    }

    @Test("check speaks in the same forms") func check() throws {
        let job = packageRoot().appending(path: "Samples/every-fault/job.json").path()
        let lines = try zuhuo("check", job, "--format", "ndjson").output.split(separator: "\n").count
        #expect(lines > 70)
        let table = try zuhuo("check", job, "--format", "csv")
        #expect(table.code == 1 && table.output.contains("\r\nlots.csv,5,1,F-LOT-TWICE,lot,,,MP-LOT-002,error,input,"))
        let sarif = try zuhuo("check", job, "--format", "sarif").json()
        #expect(sarif["runs"]?.elements?.first?["results"]?.elements?.count == lines)
        #expect(try zuhuo("check", job, "--format", "junit").output.contains("<testsuites name=\"zuhuo check\">"))
    }

    @Test("what the policy says decides the exit code") func policy() throws {
        let place = try Scratch()
        defer { place.remove() }
        let line = try zuhuo("report", Self.outputs("every-fault"), "--format", "ndjson").output.split(separator: "\n")
            .first { $0.contains("\"severity\": \"warning\"") }
        try Data("{\"findings\": [\(try #require(line))]}".utf8).write(to: place.file("findings.json"))
        let plan = URL(filePath: Self.outputs("dubai") + "/plan.json")
        try FileManager.default.copyItem(at: plan, to: place.file("plan.json"))
        #expect(try zuhuo("report", place.url.path()).code == 0)
        #expect(try zuhuo("report", place.url.path(), "--strict").code == 1)
    }

    @Test("a run that declared nothing, and what is no run's folder") func others() throws {
        let place = try Scratch()
        defer { place.remove() }
        #expect(try zuhuo("report", place.url.path()).code == 3)
        try Data("{\"findings\": []}".utf8).write(to: place.file("findings.json"))
        let run = try zuhuo("report", place.url.path())
        #expect(run.code == 1 && run.output == "Nothing was declared: no findings\n")
        try Data("{}".utf8).write(to: place.file("plan.json"))
        let broken = try zuhuo("report", place.url.path())
        #expect(broken.code == 3 && broken.talk.contains("plan.json is not as zuhuo writes it"))
        for text in ["[]", "{\"findings\": [{}]}", "x"] {
            try Data(text.utf8).write(to: place.file("findings.json"))
            #expect(try zuhuo("report", place.url.path()).code == 3)
        }
        #expect(try zuhuo("report").code == 2)
    }
}
