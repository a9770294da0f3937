import Foundation
import Platform
import Testing

/// What was planned in the morning and counted otherwise at noon does not go out in the afternoon.
@Suite("zuhuo flow: the message beside the journal")
struct FlowMessageTests {
    private let scratch: Scratch
    private static let d1 = "2611187NHDGZ3JWQD3"
    private static let d3 = "261118NSS04AAZDM7M"

    init() throws { scratch = try Scratch() }

    private func flow(_ words: String...) throws -> Run { try run(program, ["flow"] + words, in: scratch.url) }

    /// One pass; how many declarations were sent, the code and what was said.
    private func exchange(_ messages: String, _ more: String...) throws -> Run {
        try run(
            program, ["exchange", "--once", "--folder", "drop", "--messages", messages] + more, in: scratch.url)
    }

    private func outBox() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: scratch.file("drop/OutBox").path()).sorted()
    }

    /// A sample of its own, declared and opened, and all of its rows of a scanner's file that are kept.
    private func start(_ sample: String) throws {
        let source = packageRoot().appending(path: "Samples/\(sample)")
        try FileManager.default.copyItem(at: source, to: scratch.file("job"))
        for box in ["OutBox", "SentBox", "InBox", "FailBox"] {
            try FileManager.default.createDirectory(at: scratch.file("drop/\(box)"), withIntermediateDirectories: true)
        }
        #expect(try zuhuo("declare", "job/job.json", "-o", "OUT", "-q", in: scratch.url).code == 0)
        #expect(try flow("open", "job/job.json", "--plan", "OUT/plan.json").code == 0)
    }

    private func rows(_ isKept: (Substring) -> Bool) throws {
        let rows = try scratch.text("job/warehouse.csv").split(separator: "\n", omittingEmptySubsequences: false)
        try scratch.write((rows.prefix(1) + rows.dropFirst().filter(isKept)).joined(separator: "\n"), "rows.csv")
        let run = try flow("import", "rows.csv")
        #expect(run.code == 0, "\(run.talk)")
    }

    /// L012 of D3 comes with 48 cartons instead of 50; the journal is corrected, the message is not.
    private func recounted() throws {
        try start("inspect-before-load")
        try rows { !$0.contains(",tally,L012") && !$0.contains(",declare,") }
        #expect(try flow("tally", "L012", "--pieces", "48", "--paper", "CY-1").code == 0)
        let correct = try flow(
            "correct", "L012", "--pieces", "48", "--gross-kg", "512.67", "--reason", "two short", "--paper", "JY-2")
        #expect(correct.code == 0, "\(correct.talk)")
    }

    @Test("a lot counted anew: its message stays, the others go; written anew from the corrected table it goes too")
    func correctedLot() throws {
        defer { scratch.remove() }
        try recounted()
        let declared = try flow("declare", "D1", "D3")
        #expect(declared.code == 0)
        #expect(declared.talk.contains("lots of declaration D3 were corrected or have left since the plan: L012."))
        let pass = try exchange("OUT")
        #expect(pass.code == 1 && pass.output == "sent D1: E_\(Self.d1)_t-1.xml\n")
        #expect(pass.talk.contains("MP-FLW-074"))
        #expect(pass.talk.contains("declaration D3: its message says 134 pieces, the journal 132"))
        #expect(pass.talk.contains("declaration D3: its message says 1800.83 kg gross, the journal 1779.47 kg"))
        #expect(try outBox() == ["E_\(Self.d1)_t-1.xml"])
        #expect(try zuhuo("flow", "status", in: scratch.url).output.contains("  D3  \(Self.d3)  checked"))

        // The table still has 50: the message written anew would be no better, and is not written.
        let stale = try flow("amend", "D3", "--job", "job/job.json", "-o", "NEW")
        #expect(stale.code == 1 && stale.talk.contains("its message says 134 pieces, the journal 132"))
        #expect(!FileManager.default.fileExists(atPath: scratch.file("NEW").path()))

        let table = try scratch.text("job/lots.csv")
        try scratch.write(table.replacingOccurrences(of: ",50,534.03,", with: ",48,512.67,"), "job/lots.csv")
        let amended = try flow("amend", "D3", "--job", "job/job.json", "-o", "NEW")
        #expect(amended.code == 0, "\(amended.talk)")
        let message = try scratch.text("NEW/declarations/\(Self.d3).xml")
        #expect(message.contains("<PackNo>132</PackNo>") && message.contains("<GrossWet>1779.47</GrossWet>"))
        #expect(message.contains("<SeqNo/>") && message.contains("<ClientSeqNo>\(Self.d3)</ClientSeqNo>"))
        #expect(try exchange("NEW").output == "sent D3: E_\(Self.d3)_t-1.xml\n")
    }

    @Test("declared or sent by hand with --messages it is refused; nothing is recorded of the others either")
    func byHand() throws {
        defer { scratch.remove() }
        try recounted()
        let refused = try flow("declare", "D1", "D3", "--messages", "OUT")
        #expect(refused.code == 1 && refused.talk.contains("MP-FLW-074"))
        #expect(refused.talk.hasSuffix("None of the 2 events was recorded.\n"))
        #expect(try flow("declare", "D1", "--messages", "OUT").code == 0)
        #expect(try flow("submit", "D1", "--messages", "OUT").code == 0)
        #expect(try flow("declare", "D3").code == 0)
        #expect(try flow("submit", "D3", "--messages", "OUT").code == 1)
        let absent = try flow("submit", "D3", "--messages", "NOWHERE")
        #expect(absent.code == 1 && absent.talk.contains("MP-FLW-073"))
        #expect(try flow("declare", "D9", "--messages", "OUT").talk.contains("MP-FLW-002"))
        #expect(try flow("submit", "D3", "--messages", "OUT", "--setting", "other-pieces").code == 0)
    }

    @Test("a lot that went back to its vendor is no longer in the message that goes, nor in its list")
    func returnedLot() throws {
        defer { scratch.remove() }
        try start("inspect-before-load")
        try rows { !$0.contains(",declare,") }
        #expect(try flow("return-goods", "L012", "--paper", "return-note=TH-1").code == 0)
        #expect(try flow("declare", "D3").code == 0)
        let pass = try exchange("OUT", "--setting", "other-pieces")
        #expect(pass.code == 1 && pass.output.isEmpty && !pass.talk.contains("MP-FLW-074"))
        #expect(pass.talk.contains("MP-FLW-075"))
        #expect(pass.talk.contains("declaration D3: lot L012 is returned and still in its message"))
        let again = try flow("amend", "D3", "--job", "job/job.json", "-o", "OUT", "-f")
        #expect(again.code == 0 && again.output.contains("4 lines") && again.output.contains("left out: L012"))
        #expect(try !scratch.text("OUT/lists/\(Self.d3).commodities.csv").contains("L012"))
        #expect(try !scratch.text("OUT/lists/\(Self.d3).correspondence.csv").contains("L012"))
        #expect(try exchange("OUT").output == "sent D3: E_\(Self.d3)_t-1.xml\n")
    }

    @Test("a list that has a lot of another declaration, one of nobody's, or lacks one, is another declaration's list")
    func otherLots() throws {
        defer { scratch.remove() }
        try start("inspect-before-load")
        try rows { _ in true }
        let path = "OUT/lists/\(Self.d3).commodities.csv"
        let list = try scratch.text(path)
        for (lot, other, words) in [
            ("L012", "L001", "lot L001 is in its message, but of declaration D1 in the journal"),
            ("L012", "L999", "lot L999 is in its message, but the journal has it in no declaration"),
        ] {
            try scratch.write(list.replacingOccurrences(of: lot, with: other), path)
            let pass = try exchange("OUT")
            #expect(pass.code == 1 && pass.talk.contains("declaration D3: \(words)"), "\(pass.talk)")
            #expect(pass.talk.contains("declaration D3: lot L012 is not in its message"))
        }
        try scratch.write(list, path)
        #expect(try exchange("OUT").code == 0)
        #expect(try outBox().count == 6)
    }

    @Test("a message in an archive is compared too, and so is a lot held after it was declared")
    func archived() throws {
        defer { scratch.remove() }
        try start("beilun-transit")
        let messages = try FileManager.default.contentsOfDirectory(atPath: scratch.file("OUT/declarations").path())
        #expect(messages.count == 2 && messages.allSatisfy { $0.hasSuffix(".zip") })
        try loadWhole()
        let refused = try flow("correct", "T004", "--pieces", "1", "--reason", "x", "--paper", "JY-1")
        #expect(refused.code == 1 && refused.talk.contains("MP-FLW-001"))
        #expect(try flow("declare", "D1", "D2", "--messages", "OUT").code == 0)
        #expect(try flow("hold", "T004", "--reason", "brand").code == 0)
        let pass = try exchange("OUT")
        #expect(pass.code == 1 && pass.output.hasPrefix("sent D2: ") && pass.output.hasSuffix("_t-1.zip\n"))
        #expect(pass.talk.contains("declaration D1: lot T004 is held and still in its message"))
        #expect(!pass.talk.contains("MP-FLW-074"))
        #expect(try flow("clear", "T004").code == 0)
        #expect(try exchange("OUT").output.hasPrefix("sent D1: "))
    }

    @Test("pieces of an archive's message are compared; a lot is corrected, and back, until it is loaded")
    func archivedPieces() throws {
        defer { scratch.remove() }
        try start("beilun-transit")
        try store()
        let planned = try flow("history", "T004").output.firstMatch(of: /pieces=(\d+)/)
        let pieces = try String(#require(planned).output.1)
        #expect(try flow("correct", "T004", "--pieces", "1", "--reason", "x", "--paper", "JY-1").code == 0)
        let refused = try flow("declare", "D1", "--messages", "OUT")
        #expect(refused.code == 1 && refused.talk.contains("MP-FLW-074"))
        #expect(refused.talk.contains("declaration D1: its message says 745 pieces, the journal "))
        #expect(try flow("correct", "T004", "--pieces", pieces, "--reason", "found", "--paper", "JY-2").code == 0)
        let loose = try flow("declare", "D1", "--messages", "OUT")
        #expect(loose.code == 1 && !loose.talk.contains("MP-FLW-074") && loose.talk.contains("MP-FLW-017"))
    }

    private func store() throws {
        for form in ["D1", "D2"] {
            for step in [
                ["book", "--warehouse", "W009"], ["receive", "--as-recorded", "--paper", "RK"],
                ["tally", "--as-recorded"],
            ] {
                let run = try run(program, ["flow"] + step + ["--of", form, "-q"], in: scratch.url)
                #expect(run.code == 0, "\(run.talk)")
            }
        }
        #expect(try flow("manifest-entry", "D1", "D2", "--bill", "B1").code == 0)
    }

    private func loadWhole() throws {
        try store()
        #expect(try flow("assign", "--auto", "-q").code == 0)
        for box in ["C1", "C2"] { #expect(try flow("load", "--in", box, "-q").code == 0) }
    }

    @Test(
        "load then inspect from the opening to the vessel, by commands alone; what comes next is always what may be done"
    )
    func fullBoxes() throws {
        defer { scratch.remove() }
        try start("beilun-transit")
        try store()
        let ready = try flow("todo").output
        #expect(ready.contains("47 lots: assign to a box") && !ready.contains("flow declare"))
        #expect(try flow("assign", "--auto", "-q").code == 0)
        let assigned = try flow("todo").output
        #expect(assigned.contains("declaration D1  47 lots: load") && !assigned.contains("flow declare"))
        for box in ["C1", "C2"] { #expect(try flow("load", "--in", box, "-q").code == 0) }
        #expect(try flow("todo").output.contains("declaration D1  declare"))
        #expect(try flow("close", "C1", "C2", "--as-recorded").code == 0)
        for box in ["C1", "C2"] {
            #expect(
                try flow("seal", box, "--number", "S-\(box)", "--role", "operator", "--paper", "photo=doors").code == 0)
        }
        #expect(try flow("declare", "D1", "D2", "--messages", "OUT").code == 0)
        #expect(try exchange("OUT").output.split(separator: "\n").count == 2)
        for step in [["accept", "D1", "D2"], ["select", "D1", "--paper", "TZ-1"]] {
            #expect(try run(program, ["flow"] + step, in: scratch.url).code == 0)
        }
        for (index, box) in ["C1", "C2"].enumerated() {
            #expect(try flow("gate-out", box, "--vehicle", "V\(index)", "--transit-number", "T\(index)").code == 0)
        }
        let inspect = ["flow", "inspect", "D1", "--result", "pass", "--officers", "A", "--officers", "B"]
        let record = ["--extent", "full", "--method", "opening", "--party-present", "--signed", "--paper", "JL-1"]
        let early = try run(program, inspect + record, in: scratch.url)
        #expect(early.code == 1 && early.talk.contains("MP-FLW-022"))
        for step in [["transit", "C1", "C2"], ["arrive", "C1", "C2"], ["unstuff", "C1"]] {
            #expect(try run(program, ["flow"] + step, in: scratch.url).code == 0)
        }
        #expect(try flow("release", "D2").code == 0)
        #expect(try run(program, inspect + record, in: scratch.url).code == 0)
        #expect(try flow("restuff", "C1").code == 0)
        let reseal = ["reseal", "C1", "--as-recorded", "--number", "S9", "--role", "customs", "--paper", "photo=doors"]
        #expect(try run(program, ["flow"] + reseal, in: scratch.url).code == 0)
        for step in ["loading-manifest", "depart", "tally-report"] { #expect(try flow(step, "C1", "C2").code == 0) }
        #expect(try flow("conclude", "D1", "D2").code == 0)
        #expect(try flow("todo").output.isEmpty)
        #expect(try flow("verify").code == 0)
    }
}
