import Foundation
import JSONText
import Testing

@Suite("zuhuo flow: commands given twice, rows cut off, what comes next")
struct FlowSlipTests {
    private let scratch: Scratch
    private static let sample = packageRoot().appending(path: "Samples/inspect-before-load")
    private static let job = sample.appending(path: "job.json").path()

    init() throws { scratch = try Scratch() }

    private func flow(_ words: [String], by actor: String = "tester") throws -> Run {
        try run(
            program, ["flow"] + words, in: scratch.url,
            environment: ["ZUHUO_ACTOR": actor, "ZUHUO_JOURNAL": "job.journal"])
    }

    private func open() throws {
        #expect(try flow(["open", Self.job, "--time", "2026-11-18T07:30:00+08:00"]).code == 0)
    }

    @Test("opening again changes nothing, whoever does it and at whatever time")
    func openAgain() throws {
        defer { scratch.remove() }
        try open()
        let events = try flow(["export"]).output
        #expect(try flow(["open", Self.job]).code == 0)
        let again = try flow(["open", Self.job, "--time", "2026-11-19T07:30:00+08:00"], by: "another")
        #expect(again.code == 0, "\(again.talk)")
        #expect(try flow(["export"]).output == events)
    }

    @Test("a row with fewer or more cells than the header is refused: pieces cut off are not all pieces")
    func ragged() throws {
        defer { scratch.remove() }
        try open()
        #expect(try flow(["book", "L001", "--warehouse", "W021"]).code == 0)
        try scratch.write(
            """
            id,kind,subject,time,evidence,pieces
            a,receive,L001,2026-11-18T07:50:00+08:00,warehouse-receipt:RK-1,17
            b,count,L001,2026-11-18T07:51:00+08:00,,1,2
            c,tally,L001,2026-11-18T07:52:00+08:00
            """, "scans.csv")
        let run = try flow(["import", "scans.csv", "--actor", "gun-1"])
        #expect(run.code == 1)
        #expect(run.output == "1 recorded, 0 repeated, 2 refused (scans.csv.refused.csv)\n")
        #expect(run.talk.contains("line 3: has 7 cells, the header has 6"))
        #expect(run.talk.contains("line 4: has 4 cells, the header has 6"))
        #expect(try flow(["history", "L001"]).output.split(separator: "\n").last?.contains("receive lot L001") == true)
    }

    @Test("what can be done next begins with the manifest entry, which a declaration cannot go without")
    func todo() throws {
        defer { scratch.remove() }
        try open()
        let lots = ["--of", "D1"]
        #expect(try flow(["book"] + lots + ["--warehouse", "W021"]).code == 0)
        #expect(try flow(["receive"] + lots + ["--as-recorded", "--paper", "RK"]).code == 0)
        #expect(try flow(["tally"] + lots + ["--as-recorded"]).code == 0)
        let before = try flow(["todo"]).output
        #expect(before.contains("record its entry in the advance manifest  flow manifest-entry"))
        #expect(try flow(["manifest-entry", "D1", "--bill", "B1"]).code == 0)
        #expect(try !flow(["todo"]).output.contains("manifest-entry"))
        #expect(try flow(["declare", "D1"]).code == 0)
    }

    @Test("loading a box whole passes over what was scanned in piece by piece")
    func loadRest() throws {
        defer { scratch.remove() }
        try open()
        for lot in ["X1", "X2"] {
            let words = ["--list", "9610-\(lot)", "--destination", "KEN009", "--pieces", "3", "--gross-kg", "6"]
            #expect(try flow(["foreign-lot", lot, "--volume-m3", "0.1"] + words).code == 0)
            #expect(try flow(["foreign-release", lot, "--number", "R-\(lot)"]).code == 0)
            #expect(try flow(["assign", lot, "--container", "C1"]).code == 0)
        }
        #expect(try flow(["load", "X1"]).code == 0)
        let rest = try flow(["load", "--in", "C1"])
        #expect(rest.code == 0, "\(rest.talk)")
        #expect(rest.output.contains("load lot X2: loaded") && !rest.output.contains("X1"))
    }

    @Test("goods declared elsewhere stand on the board until they are in a box, with what they wait for")
    func listedGoods() throws {
        defer { scratch.remove() }
        try open()
        #expect(try !flow(["status"]).output.contains("Declared elsewhere"))
        for (lot, end) in [("X1", "KEN009"), ("X2", "USA001")] {
            let words = ["--list", "9610-\(lot)", "--destination", end, "--pieces", "3", "--gross-kg", "6"]
            #expect(try flow(["foreign-lot", lot, "--volume-m3", "0.1"] + words).code == 0)
        }
        let early = try flow(["assign", "X1", "--container", "C1"])
        #expect(early.code == 1)
        #expect(early.talk.contains("the steps to there: released on its own list; possible now: move (move), "))
        #expect(try flow(["foreign-release", "X1", "--number", "R1"]).code == 0)
        let board = try flow(["status"]).output
        let expected = """

            Declared elsewhere, in no box
              2 lots  declared 1, released 1
                  → 1 lot: record the release of their list
                  → 1 lot: assign to a box

            """
        #expect(board.hasSuffix(expected), "\(board)")
        #expect(try flow(["todo"]).output.contains("  job YW-20261118-IBL  1 lot: assign to a box"))
        let json = try flow(["status", "--format", "json"]).json()
        #expect(json["listed"]?["lots"]?.elements?.count == 2 && json["listed"]?["waits"]?.elements?.count == 2)
        #expect(try flow(["foreign-release", "X2", "--number", "R2"]).code == 0)
        let elsewhere = try flow(["assign", "X2", "--container", "C1"])
        #expect(elsewhere.code == 1 && elsewhere.talk.contains("fix: assign it to a container that goes to USA001"))
        #expect(try flow(["assign", "X1", "--container", "C1"]).code == 0)
        #expect(try flow(["status"]).output.contains("  1 lot  released 1\n      → 1 lot: assign to a box\n"))
    }

    @Test("a journal that is damaged, no journal, or cannot be opened is told in a sentence without SQL")
    func unusable() throws {
        defer { scratch.remove() }
        try open()
        let whole = try Data(contentsOf: scratch.file("job.journal"))
        let cases = [
            (
                whole.prefix(50_000),
                "zuhuo: the journal is damaged: keep the file, and go on with a copy, or restore it"
            ),
            (
                Data("id,kind,subject\n".utf8) + Data(repeating: 0x41, count: 600),
                "zuhuo: the file is not a journal of Zuhuo"
            ),
        ]
        for (bytes, words) in cases {
            try bytes.write(to: scratch.file("job.journal"))
            for command in [["status"], ["verify"], ["declare", "D1"]] {
                let run = try flow(command)
                #expect(run.code == 3 && run.output.isEmpty && run.talk.hasPrefix(words), "\(command): \(run.talk)")
                #expect(!run.talk.contains("PRAGMA") && !run.talk.contains("SELECT"))
            }
        }
        let folder = try flow(["status", "--journal", "."])
        #expect(folder.code == 3)
        #expect(folder.talk == "zuhuo: the journal cannot be opened: check its name and the rights\n")
    }

    @Test("nothing selected, and nothing mismatched, can be simulated")
    func calm() throws {
        defer { scratch.remove() }
        let run = try flow(["simulate", Self.job, "--selected", "0", "--mismatched", "0"])
        #expect(run.code == 0, "\(run.talk)")
        #expect(run.output.hasPrefix("0 declarations selected, 0 of them mismatched\n"))
        let over = try flow(["simulate", Self.job, "--selected", "1001"])
        #expect(over.code == 2 && over.talk.contains("from 0 to 1000"))
    }
}
