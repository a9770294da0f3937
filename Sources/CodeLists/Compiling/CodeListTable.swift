/// A CSV file as rows of fields, found by the name of the column.
package struct CodeListTable {
    package let file: String
    package let columns: [String]
    package let rows: [[[UInt8]]]
    /// The line on which each row begins, 1-based.
    package let lines: [Int]

    /// Reads RFC 4180 text with a header row.
    package init(file: String, bytes: [UInt8]) throws(CompileError) {
        var all = SourceRecords(bytes)
        guard !all.records.isEmpty else { throw CompileError(file: file, line: nil, reason: "no header row") }
        let header = all.records.removeFirst()
        let columns = header.fields.map { String(decoding: $0, as: UTF8.self) }
        for record in all.records where record.fields.count != columns.count {
            let reason = "\(record.fields.count) fields where the header has \(columns.count)"
            throw CompileError(file: file, line: record.line, reason: reason)
        }
        self.init(file: file, columns: columns, rows: all.records.map(\.fields), lines: all.records.map(\.line))
    }

    /// A table of rows that were read or made elsewhere; each must have a field a column.
    init(file: String, columns: [String], rows: [[[UInt8]]], lines: [Int]) {
        self.file = file
        self.columns = columns
        self.rows = rows
        self.lines = lines
    }

    /// The position of a column.
    package func column(_ name: String) throws(CompileError) -> Int {
        guard let index = columns.firstIndex(of: name) else {
            throw CompileError(file: file, line: 1, reason: "no column \(name)")
        }
        return index
    }
}
