/// A CSV file as rows of fields, found by the name of the column.
struct SourceTable {
    let file: String
    let columns: [String]
    let rows: [[[UInt8]]]

    /// Reads RFC 4180 text with LF line ends and a header row.
    init(file: String, bytes: [UInt8]) throws(CompileError) {
        self.file = file
        var all = SourceTable.records(of: bytes)
        guard !all.isEmpty else { throw CompileError(file: file, line: nil, reason: "no header row") }
        columns = all.removeFirst().map { String(decoding: $0, as: UTF8.self) }
        for (index, row) in all.enumerated() where row.count != columns.count {
            throw CompileError(
                file: file, line: index + 2, reason: "\(row.count) fields where the header has \(columns.count)")
        }
        rows = all
    }

    /// The position of a column.
    func column(_ name: String) throws(CompileError) -> Int {
        guard let index = columns.firstIndex(of: name) else {
            throw CompileError(file: file, line: 1, reason: "no column \(name)")
        }
        return index
    }

    private static func records(of bytes: [UInt8]) -> [[[UInt8]]] {
        var records: [[[UInt8]]] = []
        var record: [[UInt8]] = []
        var field: [UInt8] = []
        var quoted = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if quoted {
                if byte != UInt8(ascii: "\"") {
                    field.append(byte)
                } else if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
                    field.append(byte)
                    index += 1
                } else {
                    quoted = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): quoted = true
            case UInt8(ascii: ","), UInt8(ascii: "\n"):
                record.append(field)
                field = []
                if byte == UInt8(ascii: "\n") {
                    records.append(record)
                    record = []
                }
            default: field.append(byte)
            }
        }
        if !record.isEmpty || !field.isEmpty { records.append(record + [field]) }
        return records
    }
}
