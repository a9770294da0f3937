import Foundation
import JSONText
import Testing

@Suite("What findings count for") struct PolicyCommandTests {
    @Test("--ignore accepts an invalid message and says so; --promote refuses a valid one; both in a file too")
    func policy() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write(badMessage, "bad.xml")
        try scratch.write(goodMessage, "good.xml")
        #expect(try zuhuo("validate", "bad.xml", in: scratch.url).code == 1)
        let ignored = try zuhuo("validate", "bad.xml", "--ignore", "sw-003", in: scratch.url)
        #expect(ignored.code == 0)
        #expect(ignored.output.hasPrefix("bad.xml: invalid, accepted by the policy\n"))
        #expect(ignored.output.contains("(does not count, as configured)"))
        #expect(ignored.output.contains("1 file: 0 valid, 1 invalid, 0 unreadable; 0 refused by the policy"))
        try scratch.write("{\"ignore\": [\"SW-003\"]}", "zuhuo.json")
        #expect(try zuhuo("validate", "bad.xml", "--config", "zuhuo.json", in: scratch.url).code == 0)
        try scratch.write("{\n  \"ignore\": [\"SW-XXX\"]}", "wrong.json")
        let wrong = try zuhuo("validate", "bad.xml", "--config", "wrong.json", in: scratch.url)
        #expect(wrong.code == 3)
        #expect(wrong.talk.hasPrefix("zuhuo: wrong.json:2:14: there is no rule 'SW-XXX'"))
        let import1 = goodMessage.replacingOccurrences(of: "<TradeMode>1039<", with: "<TradeMode>0110<")
        try scratch.write(import1, "other.xml")
        #expect(try zuhuo("validate", "other.xml", "--promote", "SW-014", in: scratch.url).code == 1)
    }

    @Test("check takes the policy too")
    func check() throws {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let job = tests.deletingLastPathComponent().appending(path: "Samples/every-fault/job.json").path()
        #expect(try zuhuo("check", job).code == 1)
        let json = try zuhuo("check", job, "--format", "json").json()
        var line = ["check", job]
        let codes = try #require(json["findings"]?.elements)
            .filter { $0["severity"]?.text == "error" }.compactMap { $0["rule"]?.text }
        for code in Set(codes) { line += ["--ignore", code] }
        #expect(try run(program, line, in: nil).code == 0)
    }

    @Test("--timings gives each layer's time, --step save asks for less, --date chooses the rules")
    func options() throws {
        let timed = try zuhuo("validate", "-", "--timings", input: goodMessage).output
        for layer in ["well-formed", "structure", "codes", "rules"] { #expect(timed.contains("\n  \(layer): ")) }
        let early = try zuhuo("validate", "-", "--date", "2010-01-01", "--format", "json", input: goodMessage).json()
        #expect(early["files"]?.elements?.first?["date"]?.text == "2010-01-01")
        #expect(try zuhuo("validate", "-", "--step", "save", input: goodMessage).code == 0)
        #expect(try zuhuo("validate", "-", "--step", "send", input: goodMessage).code == 2)
    }
}
