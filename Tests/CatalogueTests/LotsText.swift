import StoredArchives

/// The table of the standard job, changed cell by cell.
struct LotsText {
    private var header: [String]
    private var rows: [[String]]
    /// Rows written by hand, by their lot.
    private var written: [String: String] = [:]

    /// Takes apart a plain table without quotes.
    init(_ text: String) {
        let lines = text.split(separator: "\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        header = lines[0]
        rows = Array(lines.dropFirst())
    }

    /// Sets a cell of a lot's row.
    mutating func set(_ lot: String, _ column: String, to value: String) throws {
        guard let row = rows.firstIndex(where: { $0[0] == lot }), let cell = header.firstIndex(of: column) else {
            throw FixtureFault(description: "no cell \(column) of lot \(lot)")
        }
        rows[row][cell] = value
    }

    /// Adds a row like another, under a lot number of its own.
    mutating func copy(_ lot: String, as copy: String) throws {
        guard var row = rows.first(where: { $0[0] == lot }) else { throw FixtureFault(description: "no lot \(lot)") }
        row[0] = copy
        rows.append(row)
    }

    /// Takes out a lot's row.
    mutating func remove(_ lot: String) { rows.removeAll { $0[0] == lot } }

    /// Writes a lot's row by hand.
    mutating func write(_ lot: String, as line: String) { written[lot] = line }

    /// Gives a column another header, or takes it out.
    mutating func column(_ name: String, called other: String?) throws {
        guard let cell = header.firstIndex(of: name) else { throw FixtureFault(description: "no column \(name)") }
        if let other { return header[cell] = other }
        header.remove(at: cell)
        for row in rows.indices { rows[row].remove(at: cell) }
    }

    /// Comma-separated values.
    var text: String {
        let lines = rows.map { row in written[row[0]] ?? row.map(Self.quoted).joined(separator: ",") }
        return ([header.map(Self.quoted).joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
    }

    private static func quoted(_ text: String) -> String {
        guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    /// The sheet of a workbook: inline texts, and what stands in `numbers` (by `lot column`) as numbers.
    func sheet(numbers: [String: String]) -> String {
        func cell(_ row: [String], _ index: Int) -> String {
            if let number = numbers["\(row[0]) \(header[index])"] { return "<c><v>\(number)</v></c>" }
            return "<c t=\"inlineStr\"><is><t>\(row[index])</t></is></c>"
        }
        let lines = ([header] + rows).map { row in
            "<row>" + row.indices.map { cell(row, $0) }.joined() + "</row>"
        }
        return "<worksheet><sheetData>\(lines.joined())</sheetData></worksheet>"
    }
}

/// A workbook with one sheet.
func workbook(sheet: String) -> [UInt8] {
    let book = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>"
    return storedArchive([
        ("xl/workbook.xml", Array(book.utf8)), ("xl/worksheets/sheet1.xml", Array(sheet.utf8)),
    ])
}
