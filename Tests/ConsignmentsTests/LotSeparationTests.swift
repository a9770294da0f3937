import Consignments
import Findings
import Tables
import Testing

/// The column of lots that must not share a container.
@Suite struct LotSeparationTests {
    private func read(_ values: [String], column: String = ",separate") throws -> CheckedInput<LotBook> {
        var lines = [LotTable.header + column]
        for (index, value) in values.enumerated() { lines.append(LotTable.line(index + 1, [:]) + ",\(value)") }
        return try LotTable.read(Array((lines.joined(separator: "\n") + "\n").utf8))
    }

    @Test("Values are kept, equal ones once; Chinese headers are known", arguments: ["separate", "分柜组", "隔离组"])
    func kept(column: String) throws {
        let result = try read(["A", "", "B", "A"], column: "," + column)
        #expect(result.telling == [])
        let book = try #require(result.value)
        #expect(book.lots.map { book.texts.string($0.separate) } == ["A", "", "B", "A"])
        #expect(book.lots[0].separate == book.lots[3].separate)
        #expect(book.namesSeparation)
    }

    @Test("Full width is taken as half width, a control character refuses the row")
    func spelling() throws {
        let result = try read([" Ａ１ ", "A1"])
        let book = try #require(result.value)
        #expect(book.lots.map { book.texts.string($0.separate) } == ["A1", "A1"])
        #expect(result.telling.map(\.rule) == [TableRules.fullWidth.code, TableRules.strayBlanks.code])
        #expect(try read(["A\u{1}B"]).telling.map(\.rule) == [LotRules.controlCharacter.code])
    }

    @Test("Values of many rows are those of the table, whichever worker read them")
    func workers() throws {
        let values = (0..<5_000).map { "S\($0 * 7 % 613)" }
        let book = try #require(try read(values).value)
        #expect(book.lots.map { book.texts.string($0.separate) } == values)
    }

    @Test("Without the column nothing is kept apart")
    func absent() throws {
        let book = try #require(try LotTable.check([:]).value)
        #expect(!book.namesSeparation && book.lots.allSatisfy { $0.separate.isEmpty })
    }
}
