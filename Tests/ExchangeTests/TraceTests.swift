import Exchange
import Foundation
import Testing

@Suite("Leading back") struct TraceTests {
    private static let sample = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Samples/dubai").path()

    /// Where the recorded plan, read by another reader, has the lot L202.
    private struct Known {
        var number = ""
        var gNo = 0
        var code = ""
        var total = ""
        var container = ""
        var firstLot = ""
        var declarations = 0
    }

    private static func known() throws -> Known {
        let data = try Data(contentsOf: URL(filePath: sample + "/expected/plan.json"))
        let plan = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        var known = Known()
        let declarations = try #require(plan["declarations"] as? [[String: Any]])
        known.declarations = declarations.count
        for declaration in declarations {
            for item in declaration["items"] as? [[String: Any]] ?? [] {
                let lots = item["lots"] as? [[String: Any]] ?? []
                guard let own = lots.first(where: { $0["lot"] as? String == "L202" }) else { continue }
                known.number = declaration["clientSeqNo"] as? String ?? ""
                known.gNo = item["gNo"] as? Int ?? 0
                known.code = item["hs"] as? String ?? ""
                known.total = own["total"] as? String ?? ""
                known.firstLot = lots.first?["lot"] as? String ?? ""
            }
        }
        for container in plan["containers"] as? [[String: Any]] ?? []
        where (container["lots"] as? [String])?.contains("L202") == true {
            known.container = container["ref"] as? String ?? ""
        }
        return known
    }

    private func trace() throws -> Trace {
        var trace = try #require(try TraceFolder.open(output: Self.sample + "/expected").value)
        let findings = TraceFolder.addRows(to: &trace, output: Self.sample + "/expected", tables: Self.sample)
        #expect(findings.isEmpty)
        return trace
    }

    @Test("A sentence leads to the line, its lots with amounts, and the vendor's row")
    func fromSentence() throws {
        var trace = try trace()
        let known = try Self.known()
        let taken = try #require(
            ReceiptReader.read(reply(known.number, "E20260000000000017"), file: "Successed_x_20261118100000.xml").value)
        let refused = try #require(
            ReceiptReader.read(
                business("E20260000000000017", "E", "2026-11-18T10:00:00", note: "商品序号\(known.gNo)：归类有误；商品序号60：？"),
                file: "r.xml"
            ).value)
        #expect(trace.lines(namedBy: refused).findings.map(\.rule.text) == ["MP-RCP-041"])
        trace.add([refused, taken, taken])
        let found = trace.lines(namedBy: refused)
        #expect(found.findings.map(\.rule.text) == ["MP-RCP-042"])
        let line = try #require(found.value?.first)
        #expect(line.declaration.clientSeqNo == known.number)
        #expect(line.item.hs == known.code)
        #expect(line.sentences == ["商品序号\(known.gNo)：归类有误"])
        let part = try #require(line.parts.first { $0.share.lot == "L202" })
        #expect(part.share.total == known.total)
        #expect(part.container == known.container)
        #expect(part.row?.file == "lots.csv")
        #expect(part.row?.line == 203)
        #expect(part.row?.vendor == "SH330781365980")
        #expect(part.row?.cells.contains { $0.text == "L202" } == true)
        #expect(part.row?.cells.contains { $0.text == "棉线拖把" } == true)
    }

    @Test("A lot leads to every document")
    func fromLot() throws {
        var trace = try trace()
        let known = try Self.known()
        let taken = try #require(
            ReceiptReader.read(reply(known.number, "E20260000000000017"), file: "Successed_x_20261118100000.xml").value)
        trace.add([taken])
        let lot = try #require(trace.lot("L202"))
        #expect(lot.lines.map(\.gNo) == [known.gNo])
        #expect(lot.lines.map(\.clientSeqNo) == [known.number])
        #expect(
            lot.files == [
                "declarations/\(known.number).xml", "lists/\(known.number).commodities.csv",
                "lists/\(known.number).correspondence.csv", "packing/\(known.container).csv",
            ])
        for file in lot.files { #expect(FileManager.default.fileExists(atPath: Self.sample + "/expected/" + file)) }
        #expect(lot.receipts.map(\.sha256) == [taken.sha256])
        #expect(trace.lot("nobody") == nil)
    }

    @Test("Every lot of the plan is led to the row that holds it")
    func everyLot() throws {
        let trace = try trace()
        var count = 0
        for declaration in trace.plan.declarations {
            for item in declaration.items {
                let line = try #require(trace.line(item.gNo, of: declaration.ref))
                #expect(line == trace.line(item.gNo, of: declaration.clientSeqNo))
                for part in line.parts {
                    count += 1
                    #expect(part.row?.cells.first { $0.text == part.share.lot } != nil)
                }
            }
        }
        #expect(count > 300)
    }

    @Test("A plan that breaks its contract is findings with places")
    func badPlan() {
        func rules(_ text: String) -> [String] {
            FiledPlan.read(Array(text.utf8), file: "plan.json").findings.map {
                "\($0.rule.text) \($0.place.path ?? "-")"
            }
        }
        #expect(rules("{") == ["MP-RCP-040 "])
        #expect(
            rules(
                "{\"schemaVersion\": 2, \"job\": \"J\", \"inputs\": [], \"containers\": [], \"declarations\": [{\"ref\": 1}]}"
            )
                == [
                    "/schemaVersion", "/declarations/0/ref", "/declarations/0/clientSeqNo", "/declarations/0/file",
                    "/declarations/0/purchaser", "/declarations/0/currency", "/declarations/0/containers",
                    "/declarations/0/items", "/refused",
                ].map { "MP-RCP-040 " + $0 })
    }

    @Test("Missing lists are said and tracing goes on")
    func missingLists() throws {
        let room = try Room(boxes: false)
        try room.write(Data(contentsOf: URL(filePath: Self.sample + "/expected/plan.json")), "plan.json")
        var trace = try #require(try TraceFolder.open(output: room.path).value)
        let findings = TraceFolder.addRows(to: &trace, output: room.path, tables: nil)
        let known = try Self.known()
        #expect(findings.map(\.rule.text) == Array(repeating: "MP-RCP-043", count: known.declarations))
        #expect(trace.line(known.gNo, of: known.number)?.parts.first?.share.lot == known.firstLot)
    }
}
