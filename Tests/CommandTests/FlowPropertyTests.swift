import Foundation
import JSONText
import Testing

@Suite("Receipts in any order, scanners at once", .serialized)
struct FlowPropertyTests {
    private static let time = ["--time", CrashPlace.time]
    private static let exchange = ["exchange", "--once", "--folder", "drop"] + time

    /// Declared, sent, nothing answered yet.
    private static let sent: [CrashPlace.Step] = [
        .zuhuo(["declare", CrashPlace.job, "-o", "OUT", "-q"]),
        .zuhuo([
            "flow", "open", CrashPlace.job, "--plan", "OUT/plan.json", "--time", "2026-11-18T06:30:00+08:00",
        ]),
        .rows("w.csv", without: []), .zuhuo(["flow", "import", "w.csv"]), .boxes,
        .zuhuo(exchange + ["--messages", "OUT"]),
    ]

    /// The sample's receipts of the first day, and some that move nothing: an unknown channel, another system's, a client's
    /// warning, a file that is no receipt.
    private static func receipts() throws -> [(name: String, bytes: Data)] {
        var all: [(String, Data)] = []
        for folder in ["1-replies", "2-customs"] {
            let source = CrashPlace.sample.appending(path: "receipts/\(folder)")
            for name in try FileManager.default.contentsOfDirectory(atPath: source.path()).sorted() {
                if name.contains("E20260000000050006_") { continue }
                all.append((name, try Data(contentsOf: source.appending(path: name))))
            }
        }
        let odd = "<DEC_RESULT><CUS_CIQ_NO>E20260000000050001</CUS_CIQ_NO><ENTRY_ID>292120260000050001</ENTRY_ID>"
        for (name, text) in [
            ("Receipt_E20260000000050001_20261118120000000.xml", odd + "<CHANNEL>ZZ</CHANNEL></DEC_RESULT>"),
            ("Receipt_E20260000000050001_20261118120100000.xml", odd + "<CHANNEL>p</CHANNEL></DEC_RESULT>"),
            ("Receipt_E20260000000077777_20261118120200000.xml", "<DEC_RESULT><CHANNEL>P</CHANNEL></DEC_RESULT>"),
            ("Failed_E_nobody_t-1_20261118120300.xml", "<Root><resultFlag>1</resultFlag></Root>"),
            ("half.xml", "<DEC_RESULT><CHANNEL>"),
            // The first word of customs on D1 does not name its number; D6 is taken in, then returned; D4 was returned before
            // it was taken in.
            (
                "Receipt_E20260000000050004_20261118095900000.xml",
                business("4", "E", "09:59:00", number: "")
            ),
            ("Receipt_E20260000000050001_20261118100001000.xml", business("1", "L", "10:00:01", number: "")),
            (
                "Receipt_E20260000000050006_20261118100600000.xml",
                business("6", "L", "10:06:00", number: "292120260000050006")
            ),
            (
                "Receipt_E20260000000050006_20261118103000000.xml",
                business("6", "E", "10:30:00", number: "292120260000050006")
            ),
        ] { all.append((name, Data(text.utf8))) }
        return all
    }

    private static func business(_ form: String, _ channel: String, _ clock: String, number: String) -> String {
        "<DEC_RESULT><CUS_CIQ_NO>E2026000000005000\(form)</CUS_CIQ_NO><ENTRY_ID>\(number)</ENTRY_ID>"
            + "<NOTICE_DATE>2026-11-18T\(clock)</NOTICE_DATE><CHANNEL>\(channel)</CHANNEL><NOTE/></DEC_RESULT>"
    }

    private func put(_ bytes: Data, _ name: String, _ place: CrashPlace, _ age: Int) throws {
        let target = place.scratch.file("drop/InBox/\(name)")
        try bytes.write(to: target)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: Double(1_700_000_000 + age))],
            ofItemAtPath: target.path())
    }

    /// What the job is in the end: the hash of its state, its board without the count of events, and what released what.
    private func ending(_ place: CrashPlace) throws -> [String] {
        let verify = try place.zuhuo(["flow", "verify"])
        #expect(verify.code == 0, "\(verify.talk)")
        let state = verify.output.split(separator: "\n").filter { $0.hasPrefix("state") }.map(String.init)
        let events = try place.zuhuo(["flow", "export"]).output.split(separator: "\n")
        let kinds = try events.map { line in
            let event = try JSONParser.parse(Array(line.utf8))
            return "\(event["kind"]?.text ?? "") \(event["subject"]?.text ?? "")"
        }
        let board = try place.zuhuo(["flow", "status"]).output.split(separator: "\n").dropFirst().map(String.init)
        return state + kinds.filter { $0.hasPrefix("release ") || $0 == "reject D6" }.sorted() + board
    }

    /// How many orders are tried; `FLOW_ORDERS` for more.
    private static let orders = Int(ProcessInfo.processInfo.environment["FLOW_ORDERS"] ?? "") ?? 8

    @Test("in any order, in any parts, with copies and replays, over the drop folder: the same state")
    func anyOrder() throws {
        let template = try CrashPlace(Self.sent)
        let receipts = try Self.receipts()
        let whole = try template.copy()
        for (index, receipt) in receipts.enumerated() { try put(receipt.bytes, receipt.name, whole, index) }
        #expect(try whole.zuhuo(Self.exchange).code <= 1)
        let expected = try ending(whole)
        #expect(expected.filter { $0.hasPrefix("release ") } == ["release D1", "release D4", "release D5"])
        #expect(expected.contains("reject D6"))
        for order in 0..<Self.orders {
            let place = try template.copy()
            var waiting = receipts.shuffled()
            var age = 100
            var seen: [(name: String, bytes: Data)] = []
            while !waiting.isEmpty {
                for _ in 0..<Int.random(in: 1...6) {
                    guard let next = waiting.popLast() else { break }
                    age += 1
                    try put(next.bytes, next.name, place, age)
                    // A copy under another name, or the same file written again.
                    if Bool.random() { try put(next.bytes, "copy-\(age)-\(next.name)", place, age) }
                    if let old = seen.randomElement(), Bool.random() { try put(old.bytes, old.name, place, age) }
                    seen.append(next)
                }
                #expect(try place.zuhuo(Self.exchange).code <= 1)
                if Int.random(in: 0..<3) == 0 { #expect(try place.zuhuo(Self.exchange).code <= 1) }
            }
            let found = try ending(place)
            #expect(found == expected, "order \(order): \(Set(found).symmetricDifference(expected))")
            let kept = try FileManager.default.contentsOfDirectory(atPath: place.scratch.file("drop/InBox").path())
            #expect(Set(kept).isSuperset(of: receipts.map(\.name)), "nothing is deleted")
            place.scratch.remove()
        }
        template.scratch.remove()
        whole.scratch.remove()
    }

    /// A journal in which L001 is in the warehouse and being counted, and a table of so many counted pieces.
    private func counting() throws -> CrashPlace {
        try CrashPlace([
            .zuhuo(["flow", "open", CrashPlace.job, "--time", "2026-11-18T06:30:00+08:00"]),
            .zuhuo(["flow", "book", "L001", "--warehouse", "W021"] + Self.time),
            .zuhuo(["flow", "receive", "L001", "--pieces", "17", "--paper", "RK"] + Self.time),
        ])
    }

    private func table(_ name: String, _ rows: Int, _ place: CrashPlace) throws {
        let lines = (1...rows).map { "\(name)-\($0),count,L001,1,\(name),2026-11-18T08:00:00+08:00" }
        try place.scratch.write("id,kind,subject,pieces,actor,time\n" + lines.joined(separator: "\n") + "\n", name)
    }

    private func start(_ words: [String], _ place: CrashPlace, output: String) throws -> Process {
        let process = Process()
        process.executableURL = program
        process.arguments = words
        process.currentDirectoryURL = place.scratch.url
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "en"]
        try Data().write(to: place.scratch.file(output))
        process.standardOutput = try FileHandle(forWritingTo: place.scratch.file(output))
        try process.run()
        return process
    }

    @Test("two imports at once of 10,000 events, the board read meanwhile: none lost, none twice, no half batch seen")
    func atOnce() throws {
        let place = try counting()
        defer { place.scratch.remove() }
        for name in ["a.csv", "b.csv"] { try table(name, 5_000, place) }
        let writers = try ["a.csv", "b.csv"].map { try start(["flow", "import", $0], place, output: "\($0).out") }
        let first = try events(place)
        var seen = [first]
        while writers.contains(where: \.isRunning) { seen.append(try events(place)) }
        for writer in writers { writer.waitUntilExit() }
        for name in ["a.csv.out", "b.csv.out"] {
            #expect(try place.scratch.text(name) == "5000 recorded, 0 repeated, 0 refused\n")
        }
        #expect(seen == seen.sorted() && seen.allSatisfy { ($0 - 43) % 1_000 == 0 }, "\(seen)")
        #expect(try events(place) == 10_043)
        #expect(try place.zuhuo(["flow", "verify"]).output.hasPrefix("10043 events, whole"))
        let ids = try place.zuhuo(["flow", "export"]).output.split(separator: "\n").map { line in
            try JSONParser.parse(Array(line.utf8))["id"]?.text ?? ""
        }
        #expect(Set(ids).count == 10_043)
        let again = try ["a.csv", "b.csv"].map { try start(["flow", "import", $0], place, output: "\($0).out") }
        for writer in again { writer.waitUntilExit() }
        for name in ["a.csv.out", "b.csv.out"] {
            #expect(try place.scratch.text(name) == "0 recorded, 5000 repeated, 0 refused\n")
        }
    }

    /// How many events the board takes account of.
    private func events(_ place: CrashPlace) throws -> Int {
        let run = try place.zuhuo(["flow", "status"])
        #expect(run.code == 0, "\(run.talk)")
        let head = run.output.prefix { $0 != "\n" }
        return try #require(Int(head.split(separator: " ").last ?? ""))
    }
}
