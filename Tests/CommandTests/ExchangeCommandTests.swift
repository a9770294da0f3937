import Foundation
import JSONText
import Testing

@Suite("zuhuo exchange, receipts, trace")
struct ExchangeCommandTests {
    private let scratch: Scratch
    private static let sample = packageRoot().appending(path: "Samples/inspect-before-load")
    private static let job = sample.appending(path: "job.json").path()

    init() throws { scratch = try Scratch() }

    /// A journal whose declarations are declared, a run's outputs, and a drop folder.
    private func declared() throws {
        #expect(try zuhuo("declare", Self.job, "-o", "OUT", in: scratch.url).code == 0)
        #expect(try zuhuo("flow", "open", Self.job, "--plan", "OUT/plan.json", in: scratch.url).code == 0)
        let warehouse = Self.sample.appending(path: "warehouse.csv").path()
        #expect(try zuhuo("flow", "import", warehouse, in: scratch.url).code == 0)
        for box in ["OutBox", "SentBox", "InBox", "FailBox"] {
            try FileManager.default.createDirectory(
                at: scratch.file("drop/\(box)"), withIntermediateDirectories: true)
        }
    }

    private func exchange(_ more: String...) throws -> Run {
        try run(program, ["exchange", "--once", "--folder", "drop"] + more, in: scratch.url)
    }

    /// Puts receipts into the inbox as if they had lain there for a while.
    private func receive(_ names: [String]) throws {
        for name in names {
            let source = Self.sample.appending(path: "receipts/\(name)")
            let target = scratch.file("drop/InBox/\(source.lastPathComponent)")
            try FileManager.default.copyItem(at: source, to: target)
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)], ofItemAtPath: target.path())
        }
    }

    private func receipts(_ folder: String) throws -> [String] {
        let path = Self.sample.appending(path: "receipts/\(folder)").path()
        return try FileManager.default.contentsOfDirectory(atPath: path).sorted().map { "\(folder)/\($0)" }
    }

    private func states() throws -> [String] {
        let board = try zuhuo("flow", "status", "--format", "json", in: scratch.url).json()
        return (board["declarations"]?.elements ?? []).map { $0["state"]?.text ?? "" }
    }

    private static let settled = ["released", "inspecting", "inspecting", "released", "released", "released"]

    @Test("messages go out once; receipts in any order, one at a time, lead to the same state")
    func anyOrder() throws {
        defer { scratch.remove() }
        try declared()
        let sent = try exchange("--messages", "OUT")
        #expect(sent.code == 0, "\(sent.talk)")
        #expect(sent.output.split(separator: "\n").count == 6)
        #expect(try exchange("--messages", "OUT").output.isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.file("drop/OutBox").path()).count == 6)
        for name in try (receipts("2-customs") + receipts("1-replies")).reversed() {
            try receive([name])
            #expect(try exchange().code == 0)
        }
        #expect(try states() == Self.settled)
        #expect(try zuhuo("flow", "verify", in: scratch.url).code == 0)
    }

    @Test("all at once leads there too; a receipt of another job is kept and named, nothing is deleted")
    func allAtOnce() throws {
        defer { scratch.remove() }
        try declared()
        #expect(try exchange("--messages", "OUT").code == 0)
        try receive(try receipts("1-replies") + receipts("2-customs"))
        let run = try exchange("--format", "json").json()
        #expect(run["unknown"]?.elements?.count == 1)
        #expect(run["recorded"]?.elements?.count == 12)
        #expect(try states() == Self.settled)
        #expect(try exchange().output.isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.file("drop/InBox").path()).count == 19)
    }

    @Test("a release before the arrival report waits, says so, and is recorded at the next pass")
    func waiting() throws {
        defer { scratch.remove() }
        try declared()
        #expect(try zuhuo("flow", "verify", in: scratch.url).code == 0)
        let rows = try String(contentsOf: Self.sample.appending(path: "warehouse.csv"), encoding: .utf8)
        let kept = rows.split(separator: "\n").filter { !$0.contains("arrivalReport,D1,") }.joined(separator: "\n")
        try scratch.write(kept + "\n", "w.csv")
        try FileManager.default.removeItem(at: scratch.file("zuhuo.journal"))
        #expect(try zuhuo("flow", "open", Self.job, "--plan", "OUT/plan.json", in: scratch.url).code == 0)
        #expect(try zuhuo("flow", "import", "w.csv", in: scratch.url).code == 0)
        #expect(try exchange("--messages", "OUT").code == 0)
        try receive(try receipts("1-replies") + receipts("2-customs"))
        let run = try exchange()
        #expect(run.talk.contains("MP-FLW-072"))
        #expect(run.talk.contains("asks for 'release' of declaration D1"))
        #expect(try states()[0] == "accepted")
        #expect(try zuhuo("flow", "arrival-report", "D1", in: scratch.url).code == 0)
        #expect(try exchange().output.hasPrefix("release declaration D1"))
        #expect(try states() == Self.settled)
    }

    @Test("a missing message is an error; a wrong line is a usage error")
    func faults() throws {
        defer { scratch.remove() }
        try declared()
        try FileManager.default.removeItem(at: scratch.file("OUT/declarations"))
        let run = try exchange("--messages", "OUT")
        #expect(run.code == 1)
        #expect(run.talk.contains("MP-FLW-073"))
        #expect(try zuhuo("exchange", "--folder", "drop", in: scratch.url).code == 2)
        #expect(try zuhuo("exchange", "--once", in: scratch.url).code == 2)
        #expect(try zuhuo("exchange", "--once", "--folder", "none", in: scratch.url).code == 3)
    }

    @Test("receipts are explained, and where they leave each declaration")
    func reading() throws {
        let folder = Self.sample.appending(path: "receipts").path()
        let text = try zuhuo("receipts", folder)
        #expect(text.code == 0)
        #expect(text.output.contains("  P  released\n"))
        #expect(text.output.contains("\nWhere each declaration stands\n"))
        let json = try zuhuo("receipts", folder, "--format", "json").json()
        #expect(json["receipts"]?.elements?.count == 24)
        #expect(json["standings"]?.elements?.count == 7)
        defer { scratch.remove() }
        try scratch.write("<what/>", "x.xml")
        let odd = try zuhuo("receipts", "x.xml", in: scratch.url)
        #expect(odd.code == 1)
        #expect(odd.talk.contains("MP-RCP-003"))
        #expect(try zuhuo("receipts", "none.xml", in: scratch.url).code == 3)
        #expect(try zuhuo("receipts").code == 2)
    }

    @Test("a sentence is led back to lots and rows, a lot on to its documents")
    func tracing() throws {
        defer { scratch.remove() }
        #expect(try zuhuo("declare", Self.job, "-o", "OUT", in: scratch.url).code == 0)
        try scratch.write(
            """
            <DecImportResponse><ResponseCode>1</ResponseCode><ErrorMessage>商品序号2：单位有误</ErrorMessage>\
            <ClientSeqNo>261118NSS04AAZDM7M</ClientSeqNo></DecImportResponse>
            """, "Failed_E_261118NSS04AAZDM7M_t-1_20261118093010.xml")
        let folder = Self.sample.path()
        let run = try zuhuo(
            "trace", "--receipt", "Failed_E_261118NSS04AAZDM7M_t-1_20261118093010.xml", "-o", "OUT", "--tables", folder,
            in: scratch.url)
        #expect(run.code == 0, "\(run.talk)")
        #expect(run.output.contains("“商品序号2：单位有误”"))
        #expect(run.output.contains("  D3 line 2  "))
        #expect(run.output.contains("lots.csv:"))
        let lot = try zuhuo("trace", "lot", "L012", "-o", "OUT", in: scratch.url)
        #expect(lot.code == 0)
        #expect(lot.output.contains("  declarations/261118NSS04AAZDM7M.xml\n"))
        #expect(lot.output.contains("  packing/C2.csv\n"))
        #expect(try zuhuo("trace", "lot", "NONE", "-o", "OUT", in: scratch.url).code == 1)
        #expect(try zuhuo("trace", "-o", "OUT", in: scratch.url).code == 2)
        #expect(try zuhuo("trace", "lot", "-o", "OUT", in: scratch.url).code == 2)
        #expect(try zuhuo("trace", "lot", "L012", in: scratch.url).code == 2)
    }

    @Test("what lies in FailBox comes back, and goes out again under the next try once it is declared anew")
    func resend() throws {
        defer { scratch.remove() }
        try declared()
        #expect(try exchange("--messages", "OUT").code == 0)
        let first = "E_2611187NHDGZ3JWQD3_t-1.xml"
        try FileManager.default.moveItem(
            at: scratch.file("drop/OutBox/\(first)"), to: scratch.file("drop/FailBox/\(first)"))
        #expect(try exchange().output == "reject declaration D1  ← \(first)\n")
        #expect(try states()[0] == "returned")
        #expect(try zuhuo("flow", "declare", "D1", in: scratch.url).code == 0)
        #expect(try exchange("--messages", "OUT").output == "sent D1: E_2611187NHDGZ3JWQD3_t-2.xml\n")
        #expect(try exchange("--messages", "OUT").output.isEmpty)
        #expect(try states()[0] == "submitted")
        let boxes = try FileManager.default.subpathsOfDirectory(atPath: scratch.file("drop").path())
        #expect(boxes.contains("FailBox/\(first)"))
    }
}
