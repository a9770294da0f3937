import CodeLists
import Consignments
import Findings
import Foundation
import Platform
import Tables
import Testing

/// Faults of a row or of a table as such, as they come out of the intake.
@Suite struct LotTableRuleTests {
    /// Three rows, the second replaced by a text of its own.
    private func read(second line: String) throws -> CheckedInput<LotBook> {
        let lines = [LotTable.header, LotTable.line(1), line, LotTable.line(3)]
        return try LotTable.read(Array((lines.joined(separator: "\n") + "\n").utf8))
    }

    private func expectRefused(_ result: CheckedInput<LotBook>, _ rule: Rule, column: Int?) throws {
        let found = try #require(result.telling.first)
        #expect(result.telling.count == 1)
        #expect(found.rule == rule.code)
        #expect(found.place.file == "lots.csv" && found.place.line == 3 && found.place.column == column)
        #expect(result.value?.lots.count == 2)
        #expect(result.value?.refused.map(\.rules) == [[rule.code]])
    }

    @Test("Text after a closing quote refuses its row") func textAfterQuote() throws {
        let line = LotTable.line(2).replacingOccurrences(of: "T1", with: "\"T1\"x")
        try expectRefused(try read(second: line), TableRules.textAfterQuote, column: 2)
    }

    @Test("A row with a cell too many or too few is refused") func ragged() throws {
        try expectRefused(try read(second: LotTable.line(2) + ",x"), TableRules.raggedRow, column: 30)
        try expectRefused(try read(second: "L2,T1,confirmed"), TableRules.raggedRow, column: 3)
    }

    @Test("Blank rows are passed over with one notice") func blank() throws {
        let result = try read(second: "\n,,  ,\n")
        #expect(result.telling.map(\.rule) == [TableRules.blankRows.code])
        #expect(result.telling.first?.place.line == 3)
        #expect(result.telling.first?.message.en.hasPrefix("3 ") == true)
        #expect(result.value?.lots.map(\.origin.line) == [2, 6])
    }

    @Test("A table without rows is told of") func empty() throws {
        let result = try LotTable.read(Array((LotTable.header + "\n").utf8))
        #expect(result.findings.map(\.rule) == [TableRules.noLotAtAll.code])
        #expect(result.findings.first?.place == Place(file: "lots.csv", line: 1))
    }

    @Test("A table of 16,385 columns is refused, one of 16,384 is not") func columns() throws {
        let known = LotTable.header.split(separator: ",").count
        for (count, isRefused) in [(16_384, false), (16_385, true)] {
            let more = (known..<count).map { ",c\($0)" }.joined()
            let cells = String(repeating: ",", count: count - known)
            let text = LotTable.header + more + "\n" + LotTable.line(1) + cells + "\n"
            let result = try LotTable.read(Array(text.utf8))
            let found = result.findings.filter { $0.rule == TableRules.tooManyColumns.code }
            #expect(found.map(\.place) == (isRefused ? [Place(file: "lots.csv", line: 1)] : []))
            #expect(result.value?.lots.count == (isRefused ? 0 : 1))
        }
    }

    @Test("A row longer than the limit is refused, and its neighbours are read") func longRecord() throws {
        let lines = [LotTable.header, LotTable.line(1), String(repeating: "x", count: 20_000), LotTable.line(3)]
        let result = try LotTable.read(
            Array((lines.joined(separator: "\n") + "\n").utf8), blockSize: 1000, longest: 10_000)
        try expectRefused(result, TableRules.recordTooLong, column: nil)
        let short = [LotTable.header, LotTable.line(1), LotTable.line(2), LotTable.line(3)].joined(separator: "\n")
        #expect(try LotTable.read(Array(short.utf8), blockSize: 1000, longest: 10_000).telling == [])
    }

    @Test("A job without purchasers is told of once, not for each row; the rows are refused for it") func nobody()
        throws
    {
        var job = try #require(JobSample.read().value)
        job.purchasers = []
        let path = NSTemporaryDirectory() + "lots-\(UUID().uuidString).csv"
        try Data(LotTable.text(["purchaser": ""]).utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let read = try LotIntake(job: job).read([TableSource(name: "lots.csv", path: path)], workers: 1)
        let book = try #require(read.value)
        #expect(book.lots.isEmpty && !Array(read.findings).contains { $0.severity == .error })
        #expect(book.refused.map(\.rules) == Array(repeating: [JobRules.noPurchaser.code], count: 3))
    }

    @Test("Missing declaration elements are told of once, at the first row") func noElements() throws {
        let result = try LotTable.check([:])
        let found = try #require(result.findings.first)
        #expect(result.findings.map(\.rule) == [LotRules.noElements.code])
        #expect(found.place.line == 2 && found.place.field == "elements" && found.place.column == 12)
        #expect(found.message.en.hasPrefix("3 "))
    }

    @Test("Notices stand behind the findings of their row and before those of later ones") func order() throws {
        let lines = [
            LotTable.header, LotTable.line(1, ["hs": "1"]), LotTable.line(2, ["quantity": "１００", "unit": "?"]),
            LotTable.line(3, ["hs": "2"]), LotTable.line(4),
        ]
        let result = try LotTable.read(Array(lines.joined(separator: "\n").utf8))
        #expect(
            result.findings.map(\.rule) == [
                TariffRules.malformedCode.code, LotRules.unknownUnit.code, TableRules.fullWidth.code,
                LotRules.noElements.code, TariffRules.malformedCode.code,
            ])
    }

    @Test("A field of a megabyte is one refused row") func longField() throws {
        let long = String(repeating: "车", count: 350_000)
        let result = try LotTable.check(["name": long])
        #expect(result.telling.map(\.rule) == [LotRules.textTooLong.code])
        #expect(result.telling.first?.place.lot == "L2" && result.telling.first?.place.field == "name")
        #expect(result.value?.lots.count == 2)
    }

    @Test("A field of a megabyte in blocks of 4 KiB changes nothing") func longFieldInBlocks() throws {
        let bytes = Array(LotTable.text(["name": String(repeating: "车", count: 350_000)]).utf8)
        let whole = LotIntakeTests.dump(try LotTable.read(bytes))
        #expect(LotIntakeTests.dump(try LotTable.read(bytes, workers: 2, blockSize: 4096)) == whole)
    }

    @Test("A duplicate of a refused row, and of a row of another table, names the first") func tables() throws {
        let first = [LotTable.header, LotTable.line(1, ["hs": "1"]), LotTable.line(2)].joined(separator: "\n")
        let second = [LotTable.header, LotTable.line(3), LotTable.line(1), LotTable.line(2)].joined(separator: "\n")
        let result = try LotTable.read(tables: [("a.csv", Array(first.utf8)), ("b.csv", Array(second.utf8))])
        let book = try #require(result.value)
        #expect(book.lots.map { book.texts.string($0.id) } == ["L2", "L3"])
        #expect(book.lots.map(\.origin.table) == [0, 1])
        #expect(book.tables.map(\.file) == ["a.csv", "b.csv"] && book.tables.map(\.rows) == [2, 3])
        #expect(book.tables.map(\.sha256) == [first, second].map { SHA256.hexDigest(of: Array($0.utf8)) })
        let again = result.findings.filter { $0.rule == LotRules.duplicateLot.code }
        #expect(again.map(\.place.file) == ["b.csv", "b.csv"] && again.map(\.place.line) == [3, 4])
        #expect(again.map { $0.notes.first?.place.file } == ["a.csv", "a.csv"])
        #expect(again.map { $0.notes.first?.place.line } == [2, 3])
        #expect(book.lots.first?.name == book.lots.last?.name)
    }
}
