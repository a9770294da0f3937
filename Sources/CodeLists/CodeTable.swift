/// One of the customs parameter tables, in the order of its codes.
///
/// Making one reads a few numbers and allocates nothing, so it may be made where it is needed. Codes are
/// text: leading zeros and the case of letters count. Provenance: `Schemas/CodeLists/SOURCES.md`.
public struct CodeTable: Sendable {
    let image: CodeListImage
    private let record: Int
    private let keys: Int
    private let rows: Int
    private let keyWidth: Int

    /// Which table it is.
    public let name: Name
    /// Number of codes.
    public let count: Int
    /// Whether the list is complete and a code that is not in it is wrong. An open list may be out of
    /// date: a code that it lacks deserves a warning with its ``vintage``, no more.
    public let isClosed: Bool

    /// The table that is compiled into the program. Complexity: O(1).
    public init(_ name: Name) { self.init(name, in: .embedded) }

    /// The table of an image. Complexity: O(1).
    init(_ name: Name, in image: CodeListImage) {
        self.name = name
        self.image = image
        let bytes = image.bytes
        record =
            bytes.u32(ImageLayout.Header.directory) + Int(name.rawValue) * ImageLayout.Directory.recordSize
        keys = bytes.u32(record + ImageLayout.Directory.keys)
        rows = bytes.u32(record + ImageLayout.Directory.rows)
        count = bytes.u32(record + ImageLayout.Directory.count)
        keyWidth = Int(bytes[record + ImageLayout.Directory.keyWidth])
        isClosed = bytes[record + ImageLayout.Directory.isClosed] != 0
    }

    /// When the newest part of the table was taken: `2018`, `2020-01`.
    public var vintage: String { image.string(image.bytes.u24(record + ImageLayout.Directory.vintage)) }

    /// What the table was taken from, in English.
    public var source: String { image.string(image.bytes.u24(record + ImageLayout.Directory.source)) }

    /// What the table says of a code, on a day or (without one) at any time.
    public enum Standing: Sendable, Hashable {
        /// In the table and in force.
        case inForce
        /// In the table, in force from that day on.
        case notYet(from: CalendarDate)
        /// In the table, no longer in force since that day.
        case ended(since: CalendarDate)
        /// Not in the table; see ``CodeTable/isClosed``.
        case unknown
    }

    /// What the table says of a code. Complexity: O(log n), no allocation.
    public func standing(of code: Span<UInt8>, on date: CalendarDate? = nil) -> Standing {
        guard let row = row(of: code) else { return .unknown }
        guard let date else { return .inForce }
        let (from, to) = validity(ofRow: row)
        if let from, date < from { return .notYet(from: from) }
        if let to, date >= to { return .ended(since: to) }
        return .inForce
    }

    /// What the table says of a code. Complexity: O(log n).
    public func standing(of code: String, on date: CalendarDate? = nil) -> Standing {
        standing(of: code.utf8.span, on: date)
    }

    /// Whether the table has the code, in force on the day. Complexity: O(log n), no allocation.
    public func contains(_ code: Span<UInt8>, on date: CalendarDate? = nil) -> Bool {
        standing(of: code, on: date) == .inForce
    }

    /// Whether the table has the code, in force on the day.
    public func contains(_ code: String, on date: CalendarDate? = nil) -> Bool {
        contains(code.utf8.span, on: date)
    }

    /// Whether a table of three-letter codes has the code. Complexity: O(log n), no allocation.
    public func contains(_ code: Alpha3) -> Bool {
        let letters = code.letters
        return contains(letters.span)
    }

    /// The entry of a code, or `nil`. Complexity: O(log n), no allocation.
    public func entry(for code: Span<UInt8>) -> CodeEntry? { row(of: code).map { self[$0] } }

    /// The entry of a code, or `nil`.
    public func entry(for code: String) -> CodeEntry? { entry(for: code.utf8.span) }

    /// The entry of a three-letter code, or `nil`.
    public func entry(for code: Alpha3) -> CodeEntry? {
        let letters = code.letters
        return entry(for: letters.span)
    }

    private func row(of code: Span<UInt8>) -> Int? {
        guard let wanted = packed(code) else { return nil }
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if key(middle) < wanted { low = middle + 1 } else { high = middle }
        }
        return low < count && key(low) == wanted ? low : nil
    }

    /// A code as a number that sorts as its text does; `nil` if no code of the table is that long.
    private func packed(_ code: Span<UInt8>) -> UInt64? {
        guard code.count > 0, code.count <= keyWidth else { return nil }
        var number: UInt64 = 0
        for index in code.indices {
            guard code[index] != 0 else { return nil }
            number = number << 8 | UInt64(code[index])
        }
        return number << UInt64(8 * (keyWidth - code.count))
    }

    private func key(_ row: Int) -> UInt64 {
        let bytes = image.bytes
        var number: UInt64 = 0
        for place in keys + row * keyWidth..<keys + (row + 1) * keyWidth {
            number = number << 8 | UInt64(bytes[place])
        }
        return number
    }

    /// The place of the code of a row, without what fills it up.
    func codeRange(ofRow row: Int) -> Range<Int> {
        let bytes = image.bytes
        let start = keys + row * keyWidth
        var end = start + keyWidth
        while end > start, bytes[end - 1] == 0 { end -= 1 }
        return start..<end
    }

    /// The number of a string of a row, see ``ImageLayout/Row``.
    func stringNumber(ofRow row: Int, _ field: Int) -> Int {
        image.bytes.u24(rows + row * ImageLayout.Row.recordSize + field)
    }

    func validity(ofRow row: Int) -> (from: CalendarDate?, to: CalendarDate?) {
        let bytes = image.bytes
        let number = bytes.u16(rows + row * ImageLayout.Row.recordSize + ImageLayout.Row.validity)
        if number == 0 { return (nil, nil) }
        let place = bytes.u32(ImageLayout.Header.validities) + number * ImageLayout.Validity.recordSize
        return (
            CalendarDate(packed: Int32(bytes.u32(place))), CalendarDate(packed: Int32(bytes.u32(place + 4)))
        )
    }
}

extension CodeTable: RandomAccessCollection {
    /// Always 0.
    public var startIndex: Int { 0 }
    /// The same as ``count``.
    public var endIndex: Int { count }

    /// The entry at a position, in the order of codes.
    public subscript(position: Int) -> CodeEntry {
        precondition(position >= 0 && position < count, "a position of a code table is below its count")
        return CodeEntry(table: self, row: position)
    }
}
