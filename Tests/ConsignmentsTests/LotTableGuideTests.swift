import Foundation
import Testing

@testable import Consignments

/// The guide to the lots table names every column with every header it is known by.
@Suite struct LotTableGuideTests {
    @Test func everyColumnIsExplained() throws {
        let guide = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/lots-table.md")
        let rows = try String(contentsOf: guide, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("| `") }
        let columns = LotColumn.known(needsPurchaser: false)
        #expect(rows.count == columns.count)
        for (row, column) in zip(rows, columns) {
            let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            #expect(cells[0] == "`\(column.name)`")
            #expect(cells[1] == column.aliases.joined(separator: ", "))
            #expect(column.isRequired == (cells[2] == "yes"), "\(column.name)")
        }
    }
}
