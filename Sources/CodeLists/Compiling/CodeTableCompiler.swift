/// Compiles the tables of codes; the tariff has its own compiler.
struct CodeTableCompiler {
    private var directory = ByteWriter()
    private var validities: [[Int]] = [[0, 0]]
    private var known: [[Int]: Int] = [[0, 0]: 0]

    /// One line of `tables.csv`.
    struct Listing {
        let vintage: [UInt8]
        let isClosed: Bool
        let rows: Int
        let source: [UInt8]
    }

    mutating func add(
        _ table: CodeListTable, name: CodeTable.Name, listing: Listing, pool: inout StringPool, image: inout ImageWriter
    ) throws(CompileError) {
        try check(table, listing)
        let code = try table.column("code")
        let width = table.rows.map { $0[code].count }.max() ?? 0
        var keys = ByteWriter()
        for row in table.rows {
            keys.append(row[code])
            keys.append([UInt8](repeating: 0, count: width - row[code].count))
        }
        let rows = try rows(of: table, pool: &pool)
        let start = directory.bytes.count
        directory.append(image.add(keys.bytes), width: 4)
        directory.append(image.add(rows), width: 4)
        directory.append(table.rows.count, width: 4)
        directory.append(width, width: 1)
        directory.append(listing.isClosed ? 1 : 0, width: 3)
        for string in [listing.vintage, listing.source, Array(name.fileName.utf8)] {
            directory.append(pool.number(of: string), width: 4)
        }
        directory.pad(to: start + ImageLayout.Directory.recordSize)
    }

    /// Writes the directory, in the order in which the tables were added, and the days.
    mutating func finish(image: inout ImageWriter) {
        image.add(directory.bytes, at: ImageLayout.Header.directory)
        image.set(ImageLayout.Header.tableCount, to: CodeTable.Name.allCases.count)
        var days = ByteWriter()
        for pair in validities { for day in pair { days.append(day, width: 4) } }
        image.add(days.bytes, at: ImageLayout.Header.validities)
    }

    private mutating func rows(of table: CodeListTable, pool: inout StringPool) throws(CompileError) -> [UInt8] {
        let chinese = try table.column("name_zh")
        let english = try table.column("name_en")
        let notes = try table.column("notes")
        var rows = ByteWriter()
        for (index, row) in table.rows.enumerated() {
            for column in [chinese, english, notes] { rows.append(pool.number(of: row[column]), width: 3) }
            let days = [
                try day(table, index, "valid_from"), try day(table, index, "valid_to"),
            ]
            if known[days] == nil {
                known[days] = validities.count
                validities.append(days)
            }
            rows.append(known[days] ?? 0, width: 2)
        }
        return rows.bytes
    }

    private func day(_ table: CodeListTable, _ index: Int, _ name: String) throws(CompileError) -> Int {
        let text = table.rows[index][try table.column(name)]
        if text.isEmpty { return 0 }
        guard text.count == 10, let date = CalendarDate(ascii: text.span) else {
            throw CompileError(
                file: table.file, line: table.lines[index], reason: "\(name) is not a day like 2017-08-01")
        }
        return Int(date.packed)
    }

    private func check(_ table: CodeListTable, _ listing: Listing) throws(CompileError) {
        let code = try table.column("code")
        guard listing.rows == table.rows.count else {
            throw CompileError(file: table.file, line: nil, reason: "tables.csv counts \(listing.rows) rows")
        }
        var previous: [UInt8] = []
        for (index, row) in table.rows.enumerated() {
            guard (1...8).contains(row[code].count), row[code].allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
                throw CompileError(
                    file: table.file, line: table.lines[index], reason: "a code has 1 to 8 ASCII characters")
            }
            guard previous.lexicographicallyPrecedes(row[code]) else {
                throw CompileError(file: table.file, line: table.lines[index], reason: "codes must ascend, each once")
            }
            previous = row[code]
        }
    }
}
