import Foundation
import JSONText
import Testing

@Suite("The code tables of a plan in its journal")
struct FlowCodesTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        #expect(try zuhuo("init", "job", "--lang", "en", in: scratch.url).code == 0)
        let own = try String(contentsOf: packageRoot().appending(path: "Schemas/CodeLists/tariff.csv"), encoding: .utf8)
        try scratch.write("# vintage: 2026-11\n# source: Notice 1\n" + own, "tables/tariff.csv")
    }

    private func go(_ line: String...) throws -> Run { try run(program, line, in: scratch.url) }

    /// Opens a journal and gives what `flow status` says of its code tables.
    private func open(_ journal: String, _ more: String...) throws -> JSONNode? {
        let line = ["flow", "open", "job/job.json", "--journal", journal, "--actor", "a"] + more
        #expect(try run(program, line, in: scratch.url).code == 0)
        #expect(try go("flow", "verify", "--journal", journal).code == 0)
        return try go("flow", "status", "--journal", journal, "--format", "json").json()["codes"]
    }

    @Test("planned when it is opened, or before, with other tables or with the program's own")
    func opened() throws {
        defer { scratch.remove() }
        #expect(try open("own")?.value == .null)
        #expect(try !go("flow", "status", "--journal", "own", "--lang", "en").output.contains("Code tables"))
        #expect(try go("declare", "job/job.json", "--codes", "tables", "-o", "OUT").code == 0)
        let plan = try JSONParser.parse(Array(scratch.text("OUT/plan.json").utf8))
        let sha256 = try #require(plan["codes"]?["sha256"]?.text)
        let file = try #require(plan["codes"]?["files"]?.elements?.first?["sha256"]?.text)
        for codes in [try open("now", "--codes", "tables"), try open("then", "--plan", "OUT/plan.json")] {
            #expect(codes?["sha256"]?.text == sha256)
            #expect(codes?["files"]?.elements?.map(\.text) == ["\(file)  tariff.csv"])
        }
        let board = try go("flow", "status", "--journal", "then", "--lang", "en").output
        #expect(board.contains("\nCode tables \(sha256.prefix(12)) (tariff.csv)\n"))
        let event = try go("flow", "export", "--journal", "now").output.split(separator: "\n")[0]
        #expect(event.contains("\"codes\":\"\(sha256)\"") && event.contains("\"codeFiles\":[\"\(file)  tariff.csv\"]"))
    }

    @Test("a journal opened without them stays as it is; one opened with others is another plan's")
    func openedAgain() throws {
        defer { scratch.remove() }
        #expect(try open("old")?.value == .null)
        let before = try go("flow", "export", "--journal", "old").output
        #expect(try open("old", "--codes", "tables")?.value == .null)
        #expect(try go("flow", "export", "--journal", "old").output == before)
        let first = try open("new", "--codes", "tables")
        #expect(try open("new", "--codes", "tables")?["sha256"]?.text == first?["sha256"]?.text)
        try scratch.write(try scratch.text("tables/tariff.csv") + "\n", "tables/tariff.csv")
        let other = try go(
            "flow", "open", "job/job.json", "--journal", "new", "--actor", "a", "--codes", "tables", "--lang", "en")
        #expect(other.code == 1 && other.talk.contains("MP-FLW-007"))
    }
}
