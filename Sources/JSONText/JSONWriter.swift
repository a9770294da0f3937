/// Writes JSON text, keys in the order given, the same bytes for the same calls.
///
/// Containers are either *open* (one member a line, indented) or *inline* (all on one line): the caller chooses, so that
/// a large file stays readable without an indent for every number. Numbers that are money, weight, volume, quantity or
/// rate are written as decimal strings by the caller.
/// - Complexity: amortised O(1) a byte written.
public struct JSONWriter: Sendable {
    /// The text so far, UTF-8.
    public var bytes: [UInt8] = []
    private var frames: [Frame] = []
    private var afterKey = false

    private struct Frame {
        var inline: Bool
        var isEmpty = true
    }

    /// An empty text.
    public init() {}

    /// Opens an object.
    public mutating func beginObject(inline: Bool = false) { open(0x7B, inline: inline) }

    /// Closes the innermost object.
    public mutating func endObject() { close(0x7D) }

    /// Opens an array.
    public mutating func beginArray(inline: Bool = false) { open(0x5B, inline: inline) }

    /// Closes the innermost array.
    public mutating func endArray() { close(0x5D) }

    /// Writes a member's key; the next value written belongs to it.
    /// - Precondition: `name` is plain text that JSON need not escape.
    public mutating func key(_ name: String) {
        separate()
        bytes.append(0x22)
        bytes.append(contentsOf: name.utf8)
        bytes.append(0x22)
        bytes.append(0x3A)
        bytes.append(0x20)
        afterKey = true
    }

    /// Writes a string.
    public mutating func string(_ text: String) {
        separate()
        appendQuoted(Array(text.utf8)[...])
    }

    /// Writes a string of UTF-8 bytes.
    public mutating func string(utf8 text: ArraySlice<UInt8>) {
        separate()
        appendQuoted(text)
    }

    /// Writes a string of UTF-8 bytes.
    public mutating func string(utf8 text: Span<UInt8>) {
        separate()
        bytes.reserveRoom(for: text.count + 2)
        bytes.append(0x22)
        for index in text.indices {
            let byte = text[index]
            if byte < 0x20 || byte == 0x22 || byte == 0x5C { appendEscaped(byte) } else { bytes.append(byte) }
        }
        bytes.append(0x22)
    }

    /// Writes a member's key that was encoded before, for keys written a million times.
    public mutating func key(_ key: JSONKey) {
        separate()
        bytes.append(contentsOf: key.bytes)
        afterKey = true
    }

    /// Writes a string, or `null`.
    public mutating func string(_ text: String?) {
        if let text { string(text) } else { null() }
    }

    /// Writes a string of plain ASCII that a closure appends, such as a decimal; nothing in it is escaped.
    @inlinable public mutating func quoted(_ append: (inout [UInt8]) -> Void) {
        beginValue()
        bytes.append(0x22)
        append(&bytes)
        bytes.append(0x22)
    }

    /// Writes an integer.
    public mutating func integer(_ number: some BinaryInteger) {
        separate()
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Writes an integer, or `null`.
    public mutating func integer(_ number: Int?) {
        if let number { integer(number) } else { null() }
    }

    /// Writes `true` or `false`.
    public mutating func boolean(_ value: Bool) {
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    /// Writes `null`.
    public mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
    }

    /// Takes over a value that was written by another writer.
    public mutating func raw(_ value: some Collection<UInt8>) {
        separate()
        bytes.append(contentsOf: value)
    }

    /// Ends the text with a line feed.
    public mutating func endLine() { bytes.append(0x0A) }

    private mutating func open(_ mark: UInt8, inline: Bool) {
        separate()
        bytes.append(mark)
        frames.append(Frame(inline: inline || (frames.last?.inline ?? false)))
    }

    private mutating func close(_ mark: UInt8) {
        guard let frame = frames.popLast() else { preconditionFailure("no JSON container is open") }
        if !frame.inline && !frame.isEmpty { newLine() }
        bytes.append(mark)
    }

    /// Writes what must stand before the next value: a comma, a line break. Every value calls it by itself.
    @usableFromInline mutating func beginValue() { separate() }

    private mutating func separate() {
        if afterKey {
            afterKey = false
            return
        }
        guard let last = frames.indices.last else { return }
        if !frames[last].isEmpty { bytes.append(0x2C) }
        if frames[last].inline {
            if !frames[last].isEmpty { bytes.append(0x20) }
        } else {
            newLine()
        }
        frames[last].isEmpty = false
    }

    private mutating func newLine() {
        bytes.append(0x0A)
        for _ in 0..<frames.count { bytes.append(contentsOf: [0x20, 0x20]) }
    }

    private mutating func appendQuoted(_ text: ArraySlice<UInt8>) {
        bytes.append(0x22)
        let span = text.span
        var start = 0
        for index in span.indices where span[index] < 0x20 || span[index] == 0x22 || span[index] == 0x5C {
            bytes.append(contentsOf: text[(text.startIndex + start)..<(text.startIndex + index)])
            appendEscaped(span[index])
            start = index + 1
        }
        bytes.append(contentsOf: text[(text.startIndex + start)...])
        bytes.append(0x22)
    }

    /// Appends one byte of a string, escaped where JSON asks for it (RFC 8259 section 7).
    private mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
        case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
        case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
        case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
        case 0..<0x20:
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(hexDigit(byte >> 4))
            bytes.append(hexDigit(byte & 15))
        default: bytes.append(byte)
        }
    }

    private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}

/// A key with its quotes and colon.
public struct JSONKey: Sendable {
    let bytes: [UInt8]

    /// Encodes a key.
    /// - Precondition: `name` is plain text that JSON need not escape.
    public init(_ name: String) { bytes = Array("\"\(name)\": ".utf8) }
}

extension [UInt8] {
    /// Doubles the capacity when that many more bytes do not fit.
    fileprivate mutating func reserveRoom(for count: Int) {
        if capacity - self.count < count { reserveCapacity(Swift.max(64, capacity * 2, self.count + count)) }
    }
}
