import Consignments
import Findings
import Foundation
import Tables
import Testing

/// Lot numbers that stand twice, in tables whose numbers rise, fall, or do both.
@Suite struct LotNumberTests {
    /// Makes the number of a row.
    enum Order: CaseIterable {
        case rising, restarting, falling, mixed, lateRepeat, withBlanks

        func number(_ row: Int, of rows: Int) -> String {
            switch self {
            case .rising: "L\(row)"
            case .restarting: "L\(row % (rows * 2 / 3))"
            case .falling: "L\(rows - row)"
            case .mixed: "L\(row * 7_919 % rows / 2)"
            case .lateRepeat: row == rows - 1 ? "L3" : "L\(row)"
            case .withBlanks: row % 5 == 0 ? "" : row == rows - 2 ? "L\(rows - 3)" : "L\(row)"
            }
        }
    }

    private func table(_ order: Order, rows: Int) -> [UInt8] {
        // Every eleventh row is refused for its code.
        let lines = (0..<rows).map { row in
            LotTable.line(0, ["lot": order.number(row, of: rows), "hs": row % 11 == 0 ? "1" : "9503006000"])
        }
        return Array(([LotTable.header] + lines).joined(separator: "\n").utf8)
    }

    @Test("Each number met before is named with its first row, by any number of workers", arguments: Order.allCases)
    func repeats(order: Order) throws {
        let rows = 400
        var first: [String: Int] = [:]
        var expected: [[Int]] = []
        for row in 0..<rows {
            let number = order.number(row, of: rows)
            if number.isEmpty { continue }
            if let earlier = first[number] { expected.append([row + 2, earlier + 2]) } else { first[number] = row }
        }
        for (workers, blockSize) in [(1, 1 << 20), (1, 900), (2, 900), (2, 5_000)] {
            let read = try LotTable.read(table(order, rows: rows), workers: workers, blockSize: blockSize)
            let again = read.findings.filter { $0.rule == LotRules.duplicateLot.code }
            #expect(again.map { [$0.place.line ?? 0, $0.notes.first?.place.line ?? 0] } == expected)
            let book = try #require(read.value)
            #expect(book.lots.count + book.refused.count == rows)
            let good = (0..<rows).filter { row in
                let number = order.number(row, of: rows)
                return row % 11 != 0 && !number.isEmpty && first[number] == row
            }
            #expect(book.lots.map { Int($0.origin.row) } == good.map { $0 + 2 })
        }
    }

    @Test("A second table may go on rising, or repeat the first") func tables() throws {
        func lines(_ numbers: [Int]) -> [UInt8] {
            Array(([LotTable.header] + numbers.map { LotTable.line($0) }).joined(separator: "\n").utf8)
        }
        for workers in 1...2 {
            let on = try LotTable.read(
                tables: [("a.csv", lines([1, 2, 10])), ("b.csv", lines([11, 12]))], workers: workers)
            #expect(on.telling.isEmpty && on.value?.lots.count == 5)
            let again = try LotTable.read(
                tables: [("a.csv", lines([1, 2, 10])), ("b.csv", lines([10, 12])), ("c.csv", lines([13, 1]))],
                workers: workers)
            #expect(again.telling.map(\.place.file) == ["b.csv", "c.csv"])
            #expect(again.telling.map(\.place.line) == [2, 3])
            #expect(again.telling.map { $0.notes.first?.place.line } == [4, 2])
        }
    }
}
