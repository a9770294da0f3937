import Platform
import Quantities

/// Builds a CSV file (RFC 4180): comma, LF, quotes only where needed, a byte-order mark so that spreadsheets read it as
/// UTF-8. The room is kept from file to file.
public struct DelimitedText: ~Copyable {
    /// The file so far; every field ends with a comma, which the end of a row replaces.
    private(set) var text = ByteBuffer(capacity: 32_768)

    /// Nothing, not even a header.
    public init() {}

    /// A file with a header row.
    init(header: [String]) {
        begin(Self.encoded(header))
    }

    /// The file so far, borrowed.
    public var span: Span<UInt8> {
        @_lifetime(borrow self) get { text.span }
    }

    /// The file so far, copied.
    public var bytes: [UInt8] { text.bytes }

    /// The bytes of a header row, the byte-order mark before it.
    static func encoded(_ header: [String]) -> [UInt8] {
        var table = DelimitedText()
        table.text.append([0xEF, 0xBB, 0xBF])
        for name in header { table.field(name) }
        table.endRow()
        return table.bytes
    }

    /// Starts a new file with a header that was encoded before.
    mutating func begin(_ header: [UInt8]) {
        text.removeAll()
        text.append(header)
    }

    /// Appends a text field.
    mutating func field(_ value: String) { field(value.utf8.span) }

    /// Appends a text field of UTF-8 bytes.
    mutating func field(_ value: [UInt8]) { field(value.span) }

    /// Appends a text field of UTF-8 bytes.
    @inline(__always)
    mutating func field(_ value: Span<UInt8>) {
        // Everything that asks for quotes is one of these; hardly any text has one.
        if !text.append(value, unlessBelow: 0x0E, or: 0x22, 0x2C, 0x2C) { checked(value) }
        text.append(0x2C)
    }

    /// Appends fields that were encoded before, the comma behind each included.
    mutating func fields(encoded: [UInt8]) { text.append(encoded) }

    /// Appends fields that stand in the file already.
    mutating func fields(again range: Range<Int>) { text.append(again: range) }

    /// Appends a field of plain ASCII written by a closure, such as a number.
    @inline(__always)
    mutating func plain(_ write: (inout ByteBuffer) -> Void) {
        write(&text)
        text.append(0x2C)
    }

    /// Appends a decimal.
    @inline(__always)
    mutating func field(_ number: some ScaledDecimal) { plain { $0.decimal(number) } }

    /// Appends an integer.
    @inline(__always)
    mutating func field(_ number: Int64) { plain { $0.integer(number) } }

    /// Appends an empty field.
    mutating func empty() { text.append(0x2C) }

    /// Ends the row.
    /// - Precondition: The row has a field.
    mutating func endRow() { text.replaceLast(with: 0x0A) }

    /// Appends a text that may need quotes.
    @inline(never)
    private mutating func checked(_ value: Span<UInt8>) {
        if !Self.needsQuotes(value) { return text.append(value) }
        text.append(0x22)
        for index in value.indices {
            if value[index] == 0x22 { text.append(0x22) }
            text.append(value[index])
        }
        text.append(0x22)
    }

    /// Whether a comma, quote or line break is among the bytes.
    private static func needsQuotes(_ value: Span<UInt8>) -> Bool {
        for index in value.indices {
            let byte = value[index]
            if byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D { return true }
        }
        return false
    }
}
