import CLinux

/// What 64 bytes of a table hold: one bit a byte, the first byte lowest.
@frozen public struct TableMarks: Sendable {
    /// Delimiters and line ends.
    public let stops: UInt64
    /// Line ends.
    public let lineEnds: UInt64
    /// Quotes.
    public let quotes: UInt64

    /// The marks of bytes that are none of these.
    @inlinable public init() { (stops, lineEnds, quotes) = (0, 0, 0) }

    /// Finds the marks of a range of a text, from 64 bytes to the next; the last of them may be of fewer.
    /// - Precondition: `marks` has room for them.
    public static func find(
        in text: Span<UInt8>, _ range: Range<Int>, delimiter: UInt8, into marks: inout [TableMarks]
    ) {
        precondition((range.count + 63) / 64 <= marks.count, "there is room for the marks of every byte")
        let part = text.extracting(range)
        unsafe part.withUnsafeBufferPointer { bytes in
            unsafe marks.withUnsafeMutableBytes { room in
                guard let start = bytes.baseAddress, let first = room.baseAddress else { return }
                // The same three numbers in the same order.
                let found = unsafe first.assumingMemoryBound(to: table_marks.self)
                unsafe marks_of_table(start, bytes.count, delimiter, found)
            }
        }
    }
}
