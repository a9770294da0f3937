import Foundation
import Testing

extension CrashScene {
    /// Every kind of write the program does.
    static let all = [
        opening, declaringForms, importing, sending, resending, receiving, sealing, amending, exporting, writing,
        writingOver, migrating,
    ]

    private typealias Step = CrashPlace.Step
    private static let job = CrashPlace.job
    private static let time = ["--time", CrashPlace.time]
    private static let forms = (1...6).map { "D\($0)" }

    private static let planned: [Step] = [.zuhuo(["declare", job, "-o", "OUT", "-q"])]
    private static let opened: [Step] =
        planned + [.zuhuo(["flow", "open", job, "--plan", "OUT/plan.json", "--time", "2026-11-18T06:30:00+08:00"])]
    private static let declared: [Step] =
        opened + [.rows("w.csv", without: []), .zuhuo(["flow", "import", "w.csv"]), .boxes]
    private static let exchange = ["exchange", "--once", "--folder", "drop", "--messages", "OUT"] + time
    private static let answered: [Step] =
        declared + [.zuhuo(exchange), .receipts("1-replies"), .receipts("2-customs")]
    private static let record = [
        "--officers", "1007", "--officers", "1012", "--extent", "full", "--method", "opening", "--party-present",
        "--signed", "--paper", "CY-1",
    ]
    private static let closed: [Step] =
        answered + [
            .zuhuo(exchange), .zuhuo(["flow", "inspect", "D2", "--result", "pass"] + record + time),
            .zuhuo(["flow", "inspect", "D3", "--result", "mismatch"] + record + time),
            .zuhuo(["flow", "assign", "--auto"] + time), .zuhuo(["flow", "load", "--in", "C1"] + time),
            .zuhuo(["flow", "close", "C1", "--as-recorded"] + time),
        ]

    private static let opening = CrashScene(
        name: "flow open: a journal is made and filled",
        command: ["flow", "open", job, "--plan", "OUT/plan.json"] + time, setting: planned
    ) { place, output in
        guard FileManager.default.fileExists(atPath: place.scratch.file("zuhuo.journal").path()) else {
            return #expect(output.isEmpty)
        }
        // Before the first transaction the file is empty and nobody's; after it, it is a whole journal.
        let verify = try place.zuhuo(["flow", "verify"])
        #expect(verify.code == 0 || (verify.code == 3 && output.isEmpty), "\(verify.talk)")
        if verify.code == 0 { try place.expectJournal("planLot", in: 30...30, orNone: output.isEmpty) }
    }

    private static let declaringForms = CrashScene(
        name: "flow declare: several events, all or none", command: ["flow", "declare"] + forms + time,
        setting: opened + [.rows("w.csv", without: ["declare"]), .zuhuo(["flow", "import", "w.csv"])]
    ) { place, output in try place.expectJournal("declare", in: 6...6, orNone: output.isEmpty) }

    private static let importing = CrashScene(
        name: "flow import: a batch and the file of refused rows", command: ["flow", "import", "w.csv"],
        setting: opened + [.rows("w.csv", without: [])]
    ) { place, output in
        try place.expectJournal("tally", in: 30...30, orNone: output.isEmpty)
        guard let refused = try? place.scratch.text("w.csv.refused.csv") else { return #expect(output.isEmpty) }
        #expect(refused.contains("bad-0001") && refused.hasSuffix("\n") && refused.contains("MP-FLW-002"))
    }

    private static let sending = CrashScene(
        name: "exchange: the drop folder and the journal together, sending", command: exchange, setting: declared
    ) { place, output in
        try place.expectMessages()
        let sent = output.split(separator: "\n").count
        try place.expectJournal("submit", in: sent...6, orNone: sent == 0)
        try place.takeMessages()
    }

    private static let resending = CrashScene(
        name: "exchange: what failed is given back, then goes out under the next try", command: exchange,
        setting: declared + [
            .zuhuo(exchange), .fail("E_2611187NHDGZ3JWQD3_t-1.xml"), .zuhuo(exchange),
            .zuhuo(["flow", "declare", "D1"] + time),
        ]
    ) { place, output in
        try place.expectMessages()
        try place.expectJournal("submit", in: output.isEmpty ? 6...7 : 7...7, orNone: false)
        try place.takeMessages()
    }

    private static let receiving = CrashScene(
        name: "exchange: receipts are read, recorded and acknowledged", command: exchange, setting: answered
    ) { place, output in
        let released = output.split(separator: "\n").count { $0.hasPrefix("release ") }
        try place.expectJournal("release", in: released...4, orNone: released == 0)
        let inbox = try FileManager.default.contentsOfDirectory(atPath: place.scratch.file("drop/InBox").path())
        #expect(inbox.count == 19)
    }

    private static let sealing = CrashScene(
        name: "flow seal -o: the journal, then the packing lists",
        command: ["flow", "seal", "C1", "--number", "S1", "--role", "customs", "--paper", "doors.jpg", "-o", "FINAL"]
            + time, setting: closed
    ) { place, output in
        try place.expectJournal("seal", in: 1...1, orNone: output.isEmpty)
        for name in try place.scratch.names() where name.hasPrefix("FINAL/packing/") && name.hasSuffix(".csv") {
            #expect(try place.scratch.text(name).split(separator: "\n").last?.isEmpty == false)
            if name.hasSuffix("C1.csv") { #expect(try place.scratch.text(name).contains("\n合计,")) }
        }
    }

    private static let amending = CrashScene(
        name: "flow amend: a message in place of an earlier one",
        command: [
            "flow", "amend", "D3", "--job", job, "--seq-no", "E20260000000050003", "--drop", "L012", "-o", "OUT", "-f",
        ], setting: opened
    ) { place, _ in
        let text = try place.scratch.text("OUT/declarations/261118NSS04AAZDM7M.xml")
        #expect(text.hasSuffix("</DecMessage>\n") || text.hasSuffix("</DecMessage>"))
    }

    private static let exporting = CrashScene(
        name: "flow export -o: every event or no file", command: ["flow", "export", "-o", "all.ndjson", "-f"],
        setting: declared
    ) { place, _ in
        guard let text = try? place.scratch.text("all.ndjson") else { return }
        #expect(text.split(separator: "\n").count == 149 && text.hasSuffix("}\n"))
    }

    private static let migrating = CrashScene(
        name: "flow status: a journal of the first version is brought up to date", command: ["flow", "status"],
        setting: answered + [.zuhuo(exchange), .older]
    ) { place, _ in
        let verify = try place.zuhuo(["flow", "verify"])
        #expect(verify.code == 0 && verify.output.contains("whole"), "\(verify.talk)")
        try place.expectJournal("accept", in: 6...6, orNone: false)
        #expect(try place.zuhuo(["flow", "status"]).output.contains("D6"))
    }

    private static let writing = CrashScene(
        name: "declare: the folder of outputs appears whole", command: ["declare", job, "-o", "OUT", "-q"],
        setting: [.zuhuo(["declare", job, "-o", "REFERENCE", "-q"])],
        afterKill: { place, _ in
            guard FileManager.default.fileExists(atPath: place.scratch.file("OUT").path()) else { return }
            try place.expectWhole("OUT", among: [place.scratch.file("REFERENCE")])
            let (made, all) = (try place.files("OUT"), try place.files("REFERENCE"))
            #expect(made.filter { $0 != ".zuhuo-marker" } == all)
        }, again: ["declare", job, "-o", "OUT", "-q", "-f"])

    private static let writingOver = CrashScene(
        name: "declare -f: outputs in place of an earlier run's",
        command: ["declare", job, "-o", "OUT", "-q", "-f"],
        setting: [
            .zuhuo(["declare", job, "-o", "REFERENCE", "-q"]), .zuhuo(["declare", other, "-o", "OUT", "-q"]),
            .zuhuo(["declare", other, "-o", "BEFORE", "-q"]),
        ]
    ) { place, _ in
        try place.expectWhole("OUT", among: [place.scratch.file("REFERENCE"), place.scratch.file("BEFORE")])
    }

    private static let other = packageRoot().appending(path: "Samples/dubai/job.json").path()
}
