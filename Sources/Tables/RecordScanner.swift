import Platform

/// Walks over the records of a text of comma-separated values (RFC 4180).
///
/// A quote opens only as the first byte of a cell; inside it, delimiters and line ends are content and a doubled quote is
/// one quote. Records end at LF or CRLF, or with the text. Anywhere else a quote is an ordinary byte.
public struct RecordScanner: Sendable {
    /// The byte between two cells.
    public let delimiter: UInt8
    /// Where the next record starts.
    public private(set) var position = 0
    /// Where the current record starts.
    public private(set) var start = 0
    /// One past the last byte of the current record, its line end not counted.
    public private(set) var end = 0
    /// Line ends before the current record.
    public private(set) var line = 0
    /// The cells of a record that was read byte by byte; only the first ``count`` of them count.
    private var ownCells: [TableCell] = []
    /// Where the cells of the current record stand in the window; empty when they are its own.
    private var plainCells = 0..<0
    private var window: CellWindow
    private let columns: Int
    /// The number of cells of the current record.
    public private(set) var count = 0
    /// What is unusual about the current record.
    public private(set) var marks: RecordMarks = []
    private var linesPassed = 0
    private var stops: ByteStops

    /// A scanner at the start of a text.
    public init(delimiter: UInt8, columns: Int = 32) {
        self.delimiter = delimiter
        self.columns = columns
        window = CellWindow(delimiter: delimiter)
        stops = ByteStops(delimiter, or: 0x0A)
    }

    /// Line ends passed so far, those of the current record included.
    public var lines: Int { linesPassed }

    /// The cells of the current record.
    public var cells: Span<TableCell> {
        @_lifetime(borrow self)
        get { plainCells.isEmpty ? ownCells.span.extracting(0..<count) : window.cells.span.extracting(plainCells) }
    }

    /// The cells of the record after the current one, where they are found already, as if it held no quotes.
    public var following: Span<TableCell> {
        @_lifetime(borrow self)
        get { window.cells.span.extracting(window.following) }
    }

    /// Goes to the next record of `text`, which must be the same text at every call; `false` at its end.
    /// - Complexity: O(bytes of the record).
    public mutating func next(in text: Span<UInt8>) -> Bool {
        guard position < text.count else { return false }
        line = linesPassed
        start = position
        marks = []
        if let found = window.record(at: position, in: text) { take(found, text) } else { readBytewise(text) }
        return true
    }

    /// Takes a record without quotes that ends at a line end.
    @inline(__always)
    private mutating func take(_ found: Range<Int>, _ text: Span<UInt8>) {
        plainCells = found
        count = found.count
        let place = Int(window.cells[found.upperBound &- 1].end)
        end = place
        linesPassed &+= 1
        if place > start, text[place &- 1] == 0x0D {
            end = place &- 1
            window.shorten(found.upperBound &- 1)
        }
        position = place &+ 1
    }

    /// Reads a record that holds quotes, ends with the text or is very long.
    @inline(never)
    private mutating func readBytewise(_ text: Span<UInt8>) {
        if ownCells.isEmpty {
            ownCells = Array(repeating: TableCell(start: 0, end: 0), count: max(columns + 1, 8))
        }
        plainCells = 0..<0
        count = 0
        var place = position
        stops.move(to: place)
        while !takePlain(text, &place) {
            if count == ownCells.count {
                ownCells.append(contentsOf: ownCells)
                continue
            }
            place = quoted(text, place)
            count &+= 1
            stops.move(to: place &+ 1)
            if place >= text.count || text[place] == 0x0A { break }
            place &+= 1
        }
        close(text, at: place)
        window.pass(to: position)
    }

    /// Takes cells without quotes from `place` on and moves it to where they end. `true` at the end of the record,
    /// `false` where a quoted cell begins or there is no room for more cells.
    @inline(__always)
    private mutating func takePlain(_ text: Span<UInt8>, _ place: inout Int) -> Bool {
        var (stops, number, isWhole) = (stops, count, false)
        var room = ownCells.mutableSpan
        while number < room.count {
            if place < text.count, text[place] == 0x22 { break }
            let stop = stops.next(in: text)
            room[number] = TableCell(start: place, end: stop)
            number &+= 1
            place = stop
            isWhole = stop >= text.count || text[stop] == 0x0A
            if isWhole { break }
            place &+= 1
        }
        self.stops = stops
        count = number
        return isWhole
    }

    /// Ends the record at a line end or at the end of the text.
    private mutating func close(_ text: Span<UInt8>, at place: Int) {
        end = place
        if place < text.count { linesPassed += 1 }
        if place > start, text[place - 1] == 0x0D {
            end = place - 1
            let last = ownCells[count - 1]
            if Int(last.end) == place { ownCells[count - 1] = TableCell(start: Int(last.start), end: place - 1) }
        }
        position = min(place + 1, text.count)
    }

    /// Reads a quoted cell and returns where it is followed by a delimiter, a line end or nothing.
    private mutating func quoted(_ text: Span<UInt8>, _ opening: Int) -> Int {
        var close = ByteSearch.first(0x22, in: text, from: opening + 1)
        while close + 1 < text.count, text[close + 1] == 0x22 {
            marks.insert(.doubledQuotes)
            close = ByteSearch.first(0x22, in: text, from: close + 2)
        }
        ownCells[count] = TableCell(start: opening + 1, end: close)
        countLines(text, opening, close)
        if close == text.count {
            marks.insert(.openQuote)
            return close
        }
        let stop = ByteSearch.first(delimiter, or: 0x0A, in: text, from: close + 1)
        let isLineEnd = stop == close + 2 && text[close + 1] == 0x0D && (stop == text.count || text[stop] == 0x0A)
        if stop != close + 1, !isLineEnd { marks.insert(.textAfterQuote) }
        return stop
    }

    private mutating func countLines(_ text: Span<UInt8>, _ from: Int, _ to: Int) {
        var place = ByteSearch.first(0x0A, in: text, from: from)
        while place < to {
            linesPassed += 1
            place = ByteSearch.first(0x0A, in: text, from: place + 1)
        }
    }

    /// The current record with doubled quotes made single: its text, and the cells in it. For the rare record that has
    /// them; allocates.
    public func unescaped(_ text: Span<UInt8>) -> (text: [UInt8], cells: [TableCell]) {
        var bytes: [UInt8] = []
        var moved: [TableCell] = []
        bytes.reserveCapacity(end - start + 16)
        moved.reserveCapacity(count)
        let cells = cells
        for index in cells.indices {
            let cell = cells[index]
            let from = bytes.count
            let isQuoted = cell.start > start && text[Int(cell.start) - 1] == 0x22
            let content = text.extracting(cell.range)
            if isQuoted, ByteSearch.first(0x22, in: content, from: 0) < content.count {
                appendSingle(content, to: &bytes)
            } else {
                ByteSearch.append(content, to: &bytes)
            }
            moved.append(TableCell(start: from, end: bytes.count))
        }
        return (bytes, moved)
    }

    /// Appends the content of a quoted cell, each doubled quote made single.
    private func appendSingle(_ content: Span<UInt8>, to bytes: inout [UInt8]) {
        var place = 0
        while place < content.count {
            bytes.append(content[place])
            let isDoubled = content[place] == 0x22 && place + 1 < content.count && content[place + 1] == 0x22
            place += isDoubled ? 2 : 1
        }
    }

    /// The cells of the current record as texts, what no encoding takes repaired; allocates.
    /// - Throws: kind `invalid` when the system's conversion tables for GB18030 are not installed.
    public func texts(_ bytes: Span<UInt8>, _ encoding: TableEncoding) throws(PlatformError) -> [String] {
        let (text, cells) = unescaped(bytes)
        var result: [String] = []
        for cell in cells {
            let part = text.span.extracting(cell.range)
            let utf8 = encoding == .gb18030 ? try Transcoder.convert(part).utf8 : Array(text[cell.range])
            result.append(String(decoding: utf8, as: UTF8.self))
        }
        return result
    }

    /// Whether every cell of the current record is empty or blank.
    public func isBlank(in text: Span<UInt8>) -> Bool {
        let cells = cells
        for index in cells.indices {
            for place in cells[index].range where text[place] != 0x20 && text[place] != 0x09 { return false }
        }
        return true
    }
}
