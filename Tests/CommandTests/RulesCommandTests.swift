import Foundation
import JSONText
import Testing

@Suite("zuhuo rules, zuhuo explain")
struct RulesCommandTests {
    @Test("show and explain print the same: texts, days, source, both examples")
    func show() throws {
        let run = try zuhuo("rules", "show", "mp-trd-002")
        #expect(run.code == 0)
        #expect(run.output == (try zuhuo("explain", "MP-TRD-002").output))
        for part in [
            "MP-TRD-002  One market-procurement declaration is worth at most USD 150,000", "severity   error",
            "from 2014-07-01", "GACC 2019-221 art. 1", "official text", "DecLists/DecList[1]/DeclTotal = 100000.00",
            "DecLists/DecList[1]/DeclTotal = 150000.01",
        ] {
            #expect(run.output.contains(part), "\(part)")
        }
        #expect(try zuhuo("rules", "show", "MP-TRD-002", "--lang", "zh").output.contains("官方文本"))
    }

    @Test("a slip in a code is met with the nearest one")
    func slip() throws {
        let run = try zuhuo("explain", "SW-0003")
        #expect(run.code == 2)
        #expect(run.talk == "zuhuo: there is no rule 'SW-0003'; did you mean 'SW-003'? See 'zuhuo help explain'.\n")
        #expect(try zuhuo("validate", "x", "--ignore", "SW-0003").code == 2)
    }

    @Test("list gives every rule once, and those of a day only with --date")
    func list() throws {
        let all = try zuhuo("rules", "list", "--format", "json").json()
        let codes = try #require(all["rules"]?.elements).compactMap { $0["rule"]?.text }
        #expect(Set(codes).count == codes.count)
        #expect(codes.contains("SW-003") && codes.contains("MP-TRD-002") && codes.contains("MP-LOT-001"))
        let early = try zuhuo("rules", "list", "--date", "2010-01-01", "--format", "ndjson").output
        #expect(!early.contains("\"MP-TRD-002\""))
        #expect(early.contains("\"SW-003\""))
    }

    @Test("diff names what begins and what ends")
    func diff() throws {
        let run = try zuhuo("rules", "diff", "2014-06-30", "2014-07-01", "--format", "json").json()
        #expect(run["begun"]?.elements?.contains { $0["rule"]?.text == "MP-TRD-002" } == true)
        let back = try zuhuo("rules", "diff", "2014-07-01", "2014-06-30", "--format", "json").json()
        #expect(back["ended"]?.elements?.contains { $0["rule"]?.text == "MP-TRD-002" } == true)
        #expect(try zuhuo("rules", "diff", "2026-01-01", "2026-01-01").output == "nothing changed\n")
        #expect(try zuhuo("rules", "diff", "2026-01-01", "x").code == 2)
    }

    @Test(
        "the published pages are those the program prints", arguments: [("en", "rules.md"), ("zh", "rules.zh-CN.md")])
    func page(language: String, file: String) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let place = root.appending(path: "docs/\(file)")
        let printed = try zuhuo("rules", "page", "--lang", language).output
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try printed.write(to: place, atomically: true, encoding: .utf8)
            Issue.record("recorded \(file)")
        }
        #expect(try String(contentsOf: place, encoding: .utf8) == printed, "RECORD=1 rewrites it")
    }
}
