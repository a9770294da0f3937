import Findings
import Platform
import Tables

/// Rows of a table of comma-separated values or a workbook, picked by their lines or taken all.
struct TableRows {
    struct Row {
        let line: Int
        let cells: [String]
    }

    private(set) var header: [String] = []
    private(set) var rows: [Row] = []

    /// Reads rows.
    ///
    /// - Parameters:
    ///   - lines: the lines wanted, ascending; `nil` for all.
    /// - Complexity: O(bytes up to the last line wanted).
    init(name: String, path: String, lines: [Int]? = nil) throws(PlatformError) {
        let reader = try TableReader(TableSource(name: name, path: path), isHashed: false)
        header = reader.header
        var line = reader.firstLine
        var wanted = lines.map { $0[...] }
        while wanted.map({ !$0.isEmpty }) ?? true, let block = try reader.next() {
            guard block.trouble == nil else { break }
            line += try take(block.bytes, reader, from: line, &wanted)
        }
    }

    /// Takes the wanted rows of a block; the lines it has.
    private mutating func take(
        _ bytes: [UInt8], _ reader: TableReader, from line: Int, _ wanted: inout ArraySlice<Int>?
    ) throws(PlatformError) -> Int {
        var scanner = RecordScanner(delimiter: reader.delimiter, columns: reader.header.count)
        while scanner.next(in: bytes.span) {
            let current = line + scanner.line
            if var rest = wanted {
                while let first = rest.first, first < current { rest.removeFirst() }
                let isWanted = rest.first == current
                wanted = rest
                if !isWanted { continue }
            }
            rows.append(Row(line: current, cells: try scanner.texts(bytes.span, reader.encoding)))
        }
        return scanner.lines
    }
}
