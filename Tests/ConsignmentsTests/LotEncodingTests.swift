import Consignments
import Findings
import Foundation
import Platform
import StoredArchives
import Tables
import Testing

/// Tables that are no UTF-8 text: workbooks and GB18030, through the intake and through the split.
@Suite struct LotEncodingTests {
    /// A workbook with the lines of a table as inline texts.
    private func workbook(_ lines: [String]) -> [UInt8] {
        func cell(_ value: Substring) -> String { "<c t=\"inlineStr\"><is><t>\(value)</t></is></c>" }
        let rows = lines.map { line in
            "<row>" + line.split(separator: ",", omittingEmptySubsequences: false).map(cell).joined() + "</row>"
        }
        let book = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>"
        let sheet = "<worksheet><sheetData>\(rows.joined())</sheetData></worksheet>"
        return storedArchive([("xl/workbook.xml", book), ("xl/worksheets/sheet1.xml", sheet)])
    }

    private func gb18030(_ text: String) -> [UInt8] {
        let known: [Character: [UInt8]] = [
            "玩": [0xCD, 0xE6], "具": [0xBE, 0xDF], "套": [0xCC, 0xD7], "商": [0xC9, 0xCC], "行": [0xD0, 0xD0],
        ]
        return text.flatMap { known[$0] ?? Array(String($0).utf8) }
    }

    private func split(_ name: String, _ bytes: [UInt8], blockSize: Int = 1 << 18) throws -> [String: [UInt8]] {
        let path = NSTemporaryDirectory() + "lots-\(UUID().uuidString)"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let sink = MemorySink()
        let refusal = RowRefusal(row: 3, rule: TariffRules.malformedCode.code, message: "bad")
        let source = TableSource(name: name, path: path, blockSize: blockSize)
        try RefusedRowsWriter.write(source, refusals: [refusal], into: sink)
        return sink.files
    }

    private let mark = "\u{FEFF}"
    private let plain = ["name": "玩具", "vendor_name": "商行"]
    private func lines(_ count: Int) -> [String] {
        [LotTable.header]
            + (1...count).map { LotTable.line($0, ($0 == 2 ? ["hs": "1"] : [:]).merging(plain) { $1 }) }
    }

    @Test("A workbook gives the lots of the same table as text; offsets are 0 and lines are rows") func book() throws {
        let result = try LotTable.read(workbook(lines(3)))
        let book = try #require(result.value)
        #expect(book.lots.map { book.texts.string($0.id) } == ["L1", "L3"])
        #expect(book.lots.map(\.origin) == [2, 4].map { RowOrigin(table: 0, row: $0, line: $0, offset: 0) })
        #expect(result.telling.map(\.rule) == [TariffRules.malformedCode.code])
        #expect(result.telling.first?.place.line == 3 && result.telling.first?.place.column == 7)
        let bytes = workbook(lines(3))
        #expect(try LotTable.read(bytes).value?.tables.first?.sha256 == SHA256.hexDigest(of: bytes))
    }

    @Test(
        "Titles of a workbook are narrower than its header, and so are rows whose last cells are empty: lots all the same"
    )
    func bookWithTitles() throws {
        let short = LotTable.line(2).replacing(/,+$/, with: "")
        let note = "备注"
        let lines = ["货物清单", LotTable.header, LotTable.line(1), short, LotTable.line(3, ["hs": "1"]), note]
        let result = try LotTable.read(workbook(lines))
        #expect(
            result.telling.map(\.rule) == [
                TableRules.titleRows.code, TariffRules.malformedCode.code, TableRules.loneCell.code,
            ])
        #expect(result.telling.map(\.place.line) == [2, 5, 6])
        #expect(result.value?.lots.map(\.origin.row) == [3, 4])
        let path = NSTemporaryDirectory() + "lots-\(UUID().uuidString)"
        try Data(workbook(lines)).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let sink = MemorySink()
        let refusal = RowRefusal(row: 5, rule: TariffRules.malformedCode.code, message: "bad")
        try RefusedRowsWriter.write(TableSource(name: "a.xlsx", path: path), refusals: [refusal], into: sink)
        let invalid = String(decoding: sink.files["a.invalid.csv"] ?? [], as: UTF8.self).split(separator: "\n")
        #expect(invalid.count == 2 && invalid.last?.hasPrefix("L3,") == true)
    }

    @Test("A workbook is split into comma-separated values") func bookSplit() throws {
        let lines = lines(3)
        let files = try split("lots.xlsx", workbook(lines))
        let valid = [mark + lines[0], lines[1], lines[3]].joined(separator: "\n") + "\n"
        #expect(files["lots.valid.csv"] == Array(valid.utf8))
        let refused = "\(mark)\(lines[0]),rule,message\n\(lines[2]),MP-HS-001,bad\n"
        #expect(files["lots.invalid.csv"] == Array(refused.utf8))
    }

    @Test("GB18030 is split into UTF-8, in blocks of any size", arguments: [50, 700, 1 << 18])
    func gb18030Split(blockSize: Int) throws {
        let lines = lines(3)
        let files = try split("lots.csv", gb18030(lines.joined(separator: "\r\n") + "\r\n"), blockSize: blockSize)
        let valid = [mark + lines[0], lines[1], lines[3]].joined(separator: "\n") + "\n"
        #expect(files["lots.valid.csv"] == Array(valid.utf8))
        let refused = "\(mark)\(lines[0]),rule,message\n\(lines[2]),MP-HS-001,bad\n"
        #expect(files["lots.invalid.csv"] == Array(refused.utf8))
    }

    @Test("A row that is no GB18030 is refused and split off as it stands; the others are read") func faulty() throws {
        var bytes = gb18030(lines(40).joined(separator: "\n") + "\n")
        let line = try #require(bytes.firstRange(of: Array("\nL2,".utf8)))
        bytes[line.lowerBound + 4] = 0xFF
        let result = try LotTable.read(bytes, encoding: .gb18030)
        let book = try #require(result.value)
        #expect(result.telling.map(\.rule) == [TableRules.badBytes.code])
        #expect(result.telling.first?.place.line == 3 && result.telling.first?.place.column == 2)
        #expect(book.lots.count == 39 && book.texts.string(book.lots[38].name) == "玩具")
        #expect(
            LotIntakeTests.dump(try LotTable.read(bytes, workers: 2, blockSize: 999, encoding: .gb18030))
                == LotIntakeTests.dump(result))
        let good = gb18030(lines(40).joined(separator: "\n") + "\n")
        let offsets = try LotTable.read(good).value?.lots.map(\.origin.offset)
        #expect(book.lots.map(\.origin.offset) == offsets)
    }

    @Test("A table that is as it was read is split; one that changed since is not") func changed() throws {
        let path = NSTemporaryDirectory() + "lots-\(UUID().uuidString).csv"
        let bytes = Array(lines(3).joined(separator: "\n").utf8)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let source = TableSource(name: "lots.csv", path: path)
        let refusals = [RowRefusal(row: 3, rule: TariffRules.malformedCode.code, message: "bad")]
        let sink = MemorySink()
        try RefusedRowsWriter.write(
            source, refusals: refusals, sha256: SHA256.hexDigest(of: bytes), into: sink)
        #expect(sink.files["lots.valid.csv"]?.isEmpty == false)
        #expect(throws: PlatformError.self) {
            try RefusedRowsWriter.write(
                source, refusals: refusals, sha256: SHA256.hexDigest(of: [1]), into: MemorySink())
        }
    }
}
