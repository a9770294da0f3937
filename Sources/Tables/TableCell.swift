/// One cell of a record: where its content stands in the text of the block.
@frozen public struct TableCell: Hashable, Sendable {
    /// First byte of the content; behind the opening quote of a quoted cell.
    public let start: Int32
    /// One past the last byte of the content; before the closing quote.
    public let end: Int32

    /// A cell.
    @inlinable public init(start: Int, end: Int) {
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
    }

    /// The content as a range of the text.
    @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
}

/// What is unusual about a record.
public struct RecordMarks: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// Marks of bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A quoted cell holds doubled quotes; see ``RecordScanner/unescaped(_:)``.
    public static let doubledQuotes = RecordMarks(rawValue: 1)
    /// Text follows a closing quote before the next delimiter.
    public static let textAfterQuote = RecordMarks(rawValue: 2)
    /// A quote is opened and never closed.
    public static let openQuote = RecordMarks(rawValue: 4)
}
