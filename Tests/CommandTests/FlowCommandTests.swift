import Foundation
import JSONText
import Testing

@Suite("zuhuo flow")
struct FlowCommandTests {
    private let scratch: Scratch
    private static let sample = packageRoot().appending(path: "Samples/inspect-before-load")
    private static let job = sample.appending(path: "job.json").path()

    init() throws { scratch = try Scratch() }

    private func flow(_ words: String...) throws -> Run {
        try run(
            program, ["flow"] + words, in: scratch.url,
            environment: ["ZUHUO_ACTOR": "tester", "ZUHUO_JOURNAL": "job.journal"])
    }

    /// A journal with the sample's plan.
    private func open() throws {
        let run = try flow("open", Self.job, "--time", "2026-11-18T07:30:00+08:00")
        #expect(run.code == 0, "\(run.talk)")
        #expect(run.talk == "job.journal: 3 boxes, 6 declarations, 30 lots. Next: zuhuo flow todo\n")
    }

    @Test("there is a command for every kind of event that the documentation names")
    func everyVerb() throws {
        defer { scratch.remove() }
        let page = try String(contentsOf: packageRoot().appending(path: "docs/flow-states.md"), encoding: .utf8)
        let part = try #require(page.range(of: "## Events and their fields"))
        let kinds = page[part.upperBound...].split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
            .compactMap { $0.split(separator: "|").first.map { $0.trimmingCharacters(in: .whitespaces) } }
        #expect(kinds.count == 52)
        let help = try zuhuo("help", "flow").output
        for kind in kinds {
            let word = kind.replacing(/[A-Z]/) { "-" + $0.output.lowercased() }
            #expect(help.contains("\n  flow \(word) ") || help.contains("\n  flow \(word)\n"), "\(word)")
        }
    }

    @Test("an event is recorded once, with the file it rests on, and its state is said")
    func recording() throws {
        defer { scratch.remove() }
        try open()
        let time = ["--time", "2026-11-18T08:00:00+08:00"]
        let book = try flow("book", "L001", "--warehouse", "W021", time[0], time[1])
        #expect(book.output == "#42 book lot L001: booked\n")
        try scratch.write("paper", "receipt.txt")
        let words = ["receive", "L001", "--pieces", "17", "--evidence", "receipt.txt"] + time
        let first = try run(program, ["flow"] + words, in: scratch.url, environment: ["ZUHUO_JOURNAL": "job.journal"])
        #expect(first.output == "#43 receive lot L001: received\n")
        let again = try run(program, ["flow"] + words, in: scratch.url, environment: ["ZUHUO_JOURNAL": "job.journal"])
        #expect(again.output == "#43 receive lot L001 (recorded before)\n")
        let history = try flow("history", "L001").output
        #expect(history.contains("[warehouse receipt receipt.txt]"))
        let lines = try flow("export").output.split(separator: "\n")
        #expect(lines.count == 43)
        #expect(lines[42].contains("warehouseReceipt\",\"receipt.txt\",\"382635c932"))
    }

    @Test("a refusal names the rule and what must happen first; of several events none is recorded: 1")
    func refusal() throws {
        defer { scratch.remove() }
        try open()
        let load = try flow("load", "L001")
        #expect(load.code == 1)
        #expect(load.output.isEmpty)
        #expect(load.talk.hasPrefix("error MP-FLW-001  [L001 lot L001]\n  lot L001 is planned: cannot load the rest\n"))
        #expect(load.talk.hasSuffix("Nothing was recorded.\n"))
        let mixed = try flow("book", "L001", "NONE", "--warehouse", "W021")
        #expect(mixed.code == 1)
        #expect(mixed.talk.contains("MP-FLW-002"))
        #expect(mixed.talk.hasSuffix("None of the 2 events was recorded.\n"))
        let json = try flow("book", "NONE", "--warehouse", "W021", "--format", "json")
        #expect(json.code == 1)
        #expect(try json.json()["recorded"]?.value == .boolean(false))
        #expect(try json.json()["findings"]?.elements?.first?["rule"]?.text == "MP-FLW-002")
        #expect(try flow("verify").output.hasPrefix("41 events, whole"))
    }

    @Test("a wrong command line is met with one sentence: 2")
    func usage() throws {
        defer { scratch.remove() }
        try open()
        for (words, sentence) in [
            (
                ["receive", "L001"],
                "zuhuo: --pieces is missing: a whole number from 1; required. See 'zuhuo help flow receive'.\n"
            ),
            (["receive", "--pieces", "3"], "zuhuo: the lot is missing. See 'zuhuo help flow receive'.\n"),
            (
                ["receive", "L001", "--pieces", "x"],
                "zuhuo: --pieces is a whole number from 1 to 2147483647, not 'x'. See 'zuhuo help flow receive'.\n"
            ),
            (
                ["move", "L001", "--zone", "relased"],
                "zuhuo: --zone cannot be 'relased'; it is one of receiving, waiting, inspection, released, exception; did "
                    + "you mean 'released'? See 'zuhuo help flow move'.\n"
            ),
            (
                ["gate-uot", "C1"],
                "zuhuo: there is no command 'gate-uot'; did you mean 'gate-out'? See 'zuhuo help flow'.\n"
            ),
        ] {
            let run = try run(program, ["flow"] + words, in: scratch.url, environment: ["ZUHUO_JOURNAL": "job.journal"])
            #expect(run.code == 2)
            #expect(run.talk == sentence)
        }
        #expect(try flow("declare", "D1", "--time", "yesterday").code == 2)
    }

    @Test("without a journal: 3, and how to make one; another program's file is left alone")
    func noJournal() throws {
        defer { scratch.remove() }
        let run = try flow("status")
        #expect(run.code == 3)
        #expect(run.talk.contains("there is no journal job.journal"))
        try scratch.write("not a database, but long enough to be looked at", "job.journal")
        #expect(try flow("status").code == 3)
        #expect(try scratch.text("job.journal").hasPrefix("not a database"))
    }

    @Test("open with a plan of other lots is refused")
    func otherPlan() throws {
        defer { scratch.remove() }
        #expect(try zuhuo("declare", Self.job, "-o", "OUT", in: scratch.url).code == 0)
        let plan = try scratch.text("OUT/plan.json").replacingOccurrences(of: "\"sha256\": \"", with: "\"sha256\": \"0")
        try scratch.write(plan, "other.json")
        let run = try flow("open", Self.job, "--plan", "other.json")
        #expect(run.code == 1)
        #expect(run.talk.contains("MP-FLW-070"))
        #expect(try flow("open", Self.job, "--plan", "OUT/plan.json").code == 0)
    }

    @Test("bad rows come back with reasons and can be imported once corrected; good ones are recorded")
    func importing() throws {
        defer { scratch.remove() }
        try open()
        try scratch.write(
            """
            kind,subject,warehouse,pieces,time
            book,L001,W021,,2026-11-18T07:40:00+08:00
            book,NONE,W021,,2026-11-18T07:40:00+08:00
            bok,L002,W021,,2026-11-18T07:40:00+08:00
            receive,L001,,"many, I think",2026-11-18T07:50:00+08:00
            book,L003,W021,,2026-11-18T07:40:00+08:00

            """, "scans.csv")
        let run = try flow("import", "scans.csv", "--actor", "gun-1")
        #expect(run.code == 1)
        #expect(run.output == "2 recorded, 0 repeated, 3 refused (scans.csv.refused.csv)\n")
        let rows = try scratch.text("scans.csv.refused.csv").split(separator: "\n")
        #expect(rows.count == 4)
        #expect(rows[0].hasSuffix("id,kind,subject,warehouse,pieces,time,rule,message"))
        #expect(rows[1].contains("NONE") && rows[1].contains("MP-FLW-002"))
        #expect(rows[2].contains("bok") && rows[2].contains("MP-FLW-071"))
        #expect(rows[3].contains("\"many, I think\"") && rows[3].contains("MP-FLW-003"))
        let fixed = try scratch.text("scans.csv.refused.csv").replacingOccurrences(of: ",bok,", with: ",book,")
        try scratch.write(fixed, "fixed.csv")
        #expect(
            try flow("import", "fixed.csv", "--actor", "gun-1").output.hasPrefix("1 recorded, 0 repeated, 2 refused"))
        try scratch.write("kind,subject,colour\nbook,L004,red\n", "odd.csv")
        let odd = try flow("import", "odd.csv")
        #expect(odd.code == 1)
        #expect(odd.talk.contains("there is no column 'colour'"))
    }

    @Test("what was exported can be imported into a new journal, and adds up to the same state")
    func roundTrip() throws {
        defer { scratch.remove() }
        try open()
        #expect(try flow("import", Self.sample.appending(path: "warehouse.csv").path()).code == 0)
        try scratch.write(try flow("export").output, "all.ndjson")
        let events = try scratch.text("all.ndjson").split(separator: "\n")
        try scratch.write(String(events[0]) + "\n" + "{\"kind\":\"book\"}\nno json\n", "bad.ndjson")
        let state = try flow("verify").output
        try FileManager.default.moveItem(at: scratch.file("job.journal"), to: scratch.file("first.journal"))
        let none = try flow("import", "all.ndjson")
        #expect(none.code == 3)
        let run = try flow("import", "all.ndjson", "--create")
        #expect(run.code == 0, "\(run.talk)")
        #expect(run.output == "149 recorded, 0 repeated, 0 refused\n")
        #expect(try flow("verify").output == state)
        let bad = try flow("import", "bad.ndjson")
        #expect(bad.output == "0 recorded, 1 repeated, 2 refused (bad.ndjson.refused.ndjson)\n")
        let refused = try scratch.text("bad.ndjson.refused.ndjson").split(separator: "\n")
        #expect(refused.count == 2)
        #expect(try JSONParser.parse(Array(refused[1].utf8))["line"]?.text == "no json")
    }

    @Test("verify wants the hash that was noted")
    func verify() throws {
        defer { scratch.remove() }
        try open()
        let head = try #require(try flow("verify").output.split(separator: "\n")[1].split(separator: " ").last)
        #expect(try flow("verify", "--known-hash", String(head)).code == 0)
        let other = try flow("verify", "--known-hash", String(repeating: "0", count: 64))
        #expect(other.code == 1)
        #expect(other.talk.hasPrefix("there is no event with the hash 0000"))
    }

    @Test("status and todo as JSON name what is awaited")
    func board() throws {
        defer { scratch.remove() }
        try open()
        let board = try flow("status", "--format", "json").json()
        #expect(board["containers"]?.elements?.count == 3)
        #expect(board["declarations"]?.elements?[0]["waits"]?.elements?[0]["event"]?.text == "book")
        let todo = try flow("todo", "--format", "json").json()
        #expect(todo["todo"]?.elements?.count == 6)
        #expect(try flow("todo").output.hasPrefix("  declaration D1  5 lots: book a warehouse"))
        #expect(try flow("history", "NOBODY").code == 1)
        #expect(try flow("packing").code == 2)
        #expect(try flow("packing", "NONE", "-o", "P").code == 1)
        #expect(try flow("reconcile").output.contains("差额(应为零),0,0,0,0"))
    }

    @Test("pieces counted, loaded and unloaded one at a time are said with their counts")
    func piecewise() throws {
        defer { scratch.remove() }
        try open()
        #expect(try flow("book", "L001", "--warehouse", "W021").code == 0)
        #expect(try flow("receive", "L001", "--pieces", "17", "--paper", "RK-1").code == 0)
        let first = try flow("count", "L001", "--pieces", "1")
        #expect(first.output.hasSuffix(" count lot L001: received, 1 of 17 pieces counted\n"))
        #expect(try flow("count", "L001", "--pieces", "16").output.hasSuffix(", 17 of 17 pieces counted\n"))
        #expect(try flow("tally", "L001").output.hasSuffix(" tally lot L001: ready\n"))
        let foreign = ["--list", "9610-1", "--destination", "KEN009", "--pieces", "3", "--gross-kg", "6"]
        let record = try run(
            program, ["flow", "foreign-lot", "X1", "--volume-m3", "0.1"] + foreign, in: scratch.url,
            environment: ["ZUHUO_JOURNAL": "job.journal"])
        #expect(record.code == 0, "\(record.talk)")
        #expect(try flow("foreign-release", "X1", "--number", "R-1").code == 0)
        #expect(try flow("assign", "X1", "--container", "C1").code == 0)
        #expect(try flow("load", "X1", "--pieces", "1").output.hasSuffix(": assigned, 1 of 3 pieces in C1\n"))
        #expect(try flow("load", "X1").output.hasSuffix(": loaded, 3 of 3 pieces in C1\n"))
        #expect(try flow("close", "C1", "--as-recorded").code == 0)
        let strict = try flow(
            "seal", "C1", "--number", "S1", "--role", "operator", "--paper", "photo=doors", "--setting",
            "customs-seals-only")
        #expect(strict.code == 1 && strict.talk.contains("MP-FLW-053") && strict.talk.contains("by customs, or"))
        #expect(try flow("reopen", "C1", "--reason", "short").code == 0)
        let back = try flow("unload", "X1", "--pieces", "2", "--lang", "zh").output
        #expect(back.hasSuffix("，在 C1 1/3 件\n"))
    }

    @Test("a setting changes what no source says; an unknown one is a usage error")
    func settings() throws {
        defer { scratch.remove() }
        try open()
        #expect(try flow("import", Self.sample.appending(path: "warehouse.csv").path()).code == 0)
        for step in ["submit", "accept"] { #expect(try flow(step, "D2").code == 0) }
        let bare = try flow("select", "D2")
        #expect(bare.code == 1 && bare.talk.contains("MP-FLW-009"))
        #expect(try flow("select", "D2", "--setting", "missing-documents").code == 0)
        let amend = ["amend-begin", "D2", "--reason", "quantity", "--paper", "XG-1"]
        let refused = try run(
            program, ["flow"] + amend, in: scratch.url, environment: ["ZUHUO_JOURNAL": "job.journal"])
        #expect(refused.code == 1 && refused.talk.contains("MP-FLW-061"))
        #expect(refused.talk.contains("or change the setting (amend-under-inspection)"))
        let wrong = try flow("amend-begin", "D2", "--reason", "quantity", "--setting", "no-such-thing")
        #expect(wrong.code == 2)
        for (setting, code) in [("nothing", Int32(2)), ("amend-under-inspection,other-reasons", 0)] {
            let run = try run(
                program, ["flow"] + amend, in: scratch.url,
                environment: ["ZUHUO_JOURNAL": "job.journal", "ZUHUO_FLOW_SETTINGS": setting])
            #expect(run.code == code, "\(run.talk)")
        }
        #expect(try flow("verify").code == 0)
    }

    @Test("auto assignment leaves what is not released, and says nothing of it")
    func nothingToAssign() throws {
        defer { scratch.remove() }
        try open()
        let run = try flow("assign", "--auto")
        #expect(run.code == 0)
        #expect(run.output.isEmpty)
        #expect(try flow("assign", "L001", "--auto").code == 2)
    }

    @Test("both flows are compared under the same draw, as text, JSON and chart, always the same")
    func simulate() throws {
        defer { scratch.remove() }
        let run = try flow("simulate", Self.job, "--selected", "300", "--seed", "3", "--svg", "waits.svg")
        #expect(run.code == 0, "\(run.talk)")
        #expect(run.output.contains("inspect before load"))
        #expect(run.output.contains("Assumed (our defaults, not measured): selected 300 of 1000"))
        #expect(try scratch.text("waits.svg").hasPrefix("<svg "))
        #expect(try flow("simulate", Self.job, "--selected", "300", "--seed", "3", "--svg", "waits.svg").code == 3)
        let json = try flow("simulate", Self.job, "--selected", "1000", "--mismatched", "1", "--format", "json").json()
        let flows = try #require(json["flows"]?.elements)
        #expect(flows.map { $0["waiting"]?.value } == [.number("30"), .number("30")])
        #expect(flows.map { $0["reopenedBoxes"]?.value } == [.number("0"), .number("3")])
        #expect(try flow("simulate", Self.job, "--selected", "2000").code == 2)
        #expect(try flow("simulate", "none.json").code == 3)
    }

    @Test("the amended message keeps its number, leaves lots out, is valid, and is not written over unasked")
    func amend() throws {
        defer { scratch.remove() }
        try open()
        let line = ["flow", "amend", "D3", "--job", Self.job, "--drop", "L012", "-o", "NEW"]
        let place = ["ZUHUO_JOURNAL": "job.journal"]
        let bare = try run(program, line.dropLast() + ["PLAIN"], in: scratch.url, environment: place)
        #expect(bare.code == 0 && bare.output.hasPrefix("Wrote PLAIN/declarations/261118NSS04AAZDM7M.xml: 4 lines"))
        #expect(try scratch.text("PLAIN/declarations/261118NSS04AAZDM7M.xml").contains("<SeqNo/>"))
        let whole = line + ["--seq-no", "E20260000000050003"]
        let made = try run(program, whole, in: scratch.url, environment: place)
        #expect(made.code == 0, "\(made.talk)")
        #expect(made.output.hasSuffix("4 lines, value 11,698.72; left out: L012\n"))
        let message = try scratch.text("NEW/declarations/261118NSS04AAZDM7M.xml")
        #expect(message.contains("<SeqNo>E20260000000050003</SeqNo>"))
        #expect(message.contains("<ClientSeqNo>261118NSS04AAZDM7M</ClientSeqNo>"))
        #expect(try zuhuo("validate", "NEW/declarations", in: scratch.url).code == 0)
        #expect(try run(program, whole, in: scratch.url, environment: place).code == 3)
        #expect(try run(program, whole + ["-f"], in: scratch.url, environment: place).code == 0)
        let same = whole + ["-f", "--before", "NEW/declarations/261118NSS04AAZDM7M.xml"]
        #expect(try run(program, same, in: scratch.url, environment: place).output == made.output)
        let other = try run(program, whole + ["--drop", "L001"], in: scratch.url, environment: place)
        #expect(other.code == 1)
        #expect(other.talk == "zuhuo: lot L001 is not of this declaration\n")
        #expect(try flow("import", Self.sample.appending(path: "warehouse.csv").path()).code == 0)
        #expect(try flow("submit", "D3").code == 0)
        let sent = try run(program, line, in: scratch.url, environment: place)
        #expect(sent.code == 2 && sent.talk.hasPrefix("zuhuo: --seq-no NUMBER is missing"))
        #expect(try flow("amend", "D9", "--job", Self.job, "-o", "NEW").code == 1)
    }
}
