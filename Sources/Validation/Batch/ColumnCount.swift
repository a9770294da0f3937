/// Counts columns in a message, in characters from 1; quick when places come in order, on however long a line.
struct ColumnCount {
    private let bytes: [UInt8]
    private var last = (offset: 0, column: 1)

    /// A counter; without bytes no column is known.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The place of an element that stands on a line, at an offset.
    mutating func spot(line: Int, offset: Int) -> Spot {
        let line = UInt32(clamping: line)
        guard offset >= 0, offset < bytes.count else { return Spot(line: line, column: 0) }
        return Spot(line: line, column: UInt32(clamping: column(at: offset)))
    }

    private mutating func column(at offset: Int) -> Int {
        var (start, column) = (offset, 1)
        while start > 0, bytes[start - 1] != UInt8(ascii: "\n") {
            if start == last.offset {
                column += last.column - 1
                last = (offset, column)
                return column
            }
            start -= 1
            if bytes[start] & 0xC0 != 0x80 { column += 1 }
        }
        if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]), offset > 0 { column -= 1 }
        last = (offset, column)
        return column
    }
}
