import Platform
import Quantities

/// Builds a CSV file (RFC 4180): comma, LF, quotes only where needed, a byte-order mark so that spreadsheets read it as
/// UTF-8.
struct DelimitedText {
    /// The file so far.
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    private var isRowEmpty = true

    /// A file with a header row.
    init(header: [String]) {
        for name in header { field(name) }
        endRow()
    }

    /// Appends a text field.
    mutating func field(_ text: String) { field(Array(text.utf8)) }

    /// Appends a text field of UTF-8 bytes.
    mutating func field(_ text: [UInt8]) { field(text.span) }

    /// Appends a text field of UTF-8 bytes.
    mutating func field(_ text: Span<UInt8>) {
        separate()
        // Everything that asks for quotes is below a hyphen; hardly any other text is.
        if ByteSearch.hasByte(below: 0x2D, in: text), needsQuotes(text) {
            quote(text)
        } else {
            ByteSearch.append(text, to: &bytes)
        }
    }

    /// Whether a comma, quote or line break is among the bytes.
    private func needsQuotes(_ text: Span<UInt8>) -> Bool {
        for index in text.indices {
            let byte = text[index]
            if byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D { return true }
        }
        return false
    }

    /// Appends a field of plain ASCII written by a closure, such as a number.
    mutating func plain(_ write: (inout [UInt8]) -> Void) {
        separate()
        write(&bytes)
    }

    /// Appends a decimal.
    mutating func field(_ number: some ScaledDecimal) {
        separate()
        number.append(to: &bytes)
    }

    /// Appends an integer.
    mutating func field(_ number: Int64) {
        separate()
        appendInteger(number, to: &bytes)
    }

    /// Appends an empty field.
    mutating func empty() { separate() }

    /// Ends the row.
    mutating func endRow() {
        bytes.append(0x0A)
        isRowEmpty = true
    }

    private mutating func separate() {
        if !isRowEmpty { bytes.append(0x2C) }
        isRowEmpty = false
    }

    private mutating func quote(_ text: Span<UInt8>) {
        bytes.append(0x22)
        for index in text.indices {
            if text[index] == 0x22 { bytes.append(0x22) }
            bytes.append(text[index])
        }
        bytes.append(0x22)
    }
}
