/// Turns byte offsets of a UTF-8 document into lines and columns; fast when offsets do not go back far.
public struct SourceMap {
    private let bytes: [UInt8]
    private var line = 1
    private var lineStart = 0
    private var scanned = 0
    /// The column of an offset on the line that was asked for last: long lines are counted once.
    private var counted = (offset: 0, column: 1)

    /// A map of these bytes.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lineStart = 3 }
        counted.offset = lineStart
    }

    /// The line and the column in characters, both counted from 1, of the byte at `offset`.
    public mutating func place(at offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(offset, 0), bytes.count)
        if offset < lineStart { self = SourceMap(bytes) }
        scanned = max(scanned, lineStart)
        while scanned < offset {
            if bytes[scanned] == UInt8(ascii: "\n") {
                line += 1
                lineStart = scanned + 1
            }
            scanned += 1
        }
        guard offset > lineStart else { return (line, 1) }
        if counted.offset < lineStart || counted.offset > offset { counted = (lineStart, 1) }
        let column = counted.column + bytes[counted.offset..<offset].count { $0 & 0xC0 != 0x80 }
        counted = (offset, column)
        return (line, column)
    }
}
