import Findings

extension LotBook {
    /// Where a lot stands: file, line and cell of its row, as findings of the intake have them.
    ///
    /// - Parameter field: The normative name of the column that matters; the cell of the lot number where there is none, or
    ///   the table has no such column.
    public func place(of lot: LotIndex, field: String? = nil, gNo: Int? = nil) -> Place {
        let origin = lots[lot].origin
        guard tables.indices.contains(Int(origin.table)) else {
            return Place(line: Int(origin.line), field: field, lot: id(of: lot), gNo: gNo)
        }
        let table = tables[Int(origin.table)]
        let own = LotColumn.allCases.first { $0.name == field }.flatMap(table.cell(of:))
        return Place(
            file: table.file, line: Int(origin.line), column: own ?? table.cell(of: .lot), field: field,
            lot: id(of: lot),
            gNo: gNo)
    }
}

extension SourceTable {
    /// The cell of a column, first 1; `nil` where the table does not have it.
    fileprivate func cell(of column: LotColumn) -> Int? {
        guard cells.indices.contains(column.rawValue), cells[column.rawValue] >= 0 else { return nil }
        return cells[column.rawValue] + 1
    }
}
