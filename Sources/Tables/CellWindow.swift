import Platform

/// The cells of a stretch of text, found 64 bytes a step as if there were no quotes; where quotes stand is noted.
///
/// Whoever walks over records takes from it those without quotes and reads the others itself.
struct CellWindow: Sendable {
    /// Bytes looked at in one go: few enough to stay in the nearest cache.
    private static let size = 16_384
    /// Cells noted in one go.
    private static let mostCells = 2_560

    private let delimiter: UInt8
    /// All cells that end in the stretch, one after the other.
    private(set) var cells: [TableCell] = []
    /// For each line end the cell it ends.
    private var lastCells: [Int32] = []
    private var quotes: [Int32] = []
    private var marks: [TableMarks] = []
    private var (cellCount, lineCount) = (0, 0)
    /// Where the stretch ends.
    private var end = 0
    /// The first cell of the next record, the next line end, the next quote.
    private var (cell, line, quote) = (0, 0, 0)

    init(delimiter: UInt8) { self.delimiter = delimiter }

    /// The cells of the record at `position`, where the last record taken or passed over ended; `nil` when it holds a
    /// quote or is not wholly at hand.
    @inline(__always)
    mutating func record(at position: Int, in text: Span<UInt8>) -> Range<Int>? {
        if line == lineCount {
            if end == text.count, cellCount > 0 { return nil }
            fill(text, from: position)
            if line == lineCount { return nil }
        }
        let last = Int(lastCells[line])
        if quote < quotes.count, quotes[quote] < cells[last].end { return nil }
        let range = cell..<last &+ 1
        cell = last &+ 1
        line &+= 1
        return range
    }

    /// The cells of the next record, as if it held no quotes; none where its end is not known.
    var following: Range<Int> { line < lineCount ? cell..<Int(lastCells[line]) &+ 1 : 0..<0 }

    /// Goes on behind a record that was read otherwise and ended before `position`.
    mutating func pass(to position: Int) {
        let place = Int32(truncatingIfNeeded: position)
        while cell < cellCount, cells[cell].start < place { cell += 1 }
        while line < lineCount, lastCells[line] < cell { line += 1 }
        while quote < quotes.count, quotes[quote] < place { quote += 1 }
    }

    /// Takes a CR off the end of a cell.
    mutating func shorten(_ index: Int) {
        cells[index] = TableCell(start: Int(cells[index].start), end: Int(cells[index].end) - 1)
    }

    /// Looks at the text from `position`, where a record starts, as far as there is room for its cells.
    @inline(never)
    private mutating func fill(_ text: Span<UInt8>, from position: Int) {
        let wanted = min(text.count, position + Self.size)
        makeRoom(for: wanted - position)
        TableMarks.find(in: text, position..<wanted, delimiter: delimiter, into: &marks)
        (cell, line, quote) = (0, 0, 0)
        quotes.removeAll(keepingCapacity: true)
        var (number, lines, place, start, index) = (0, 0, position, position, 0)
        var (foundCells, foundLines) = (cells, lastCells)
        (cells, lastCells) = ([], [])
        var room = foundCells.mutableSpan
        var lineRoom = foundLines.mutableSpan
        while place < wanted, number &+ 64 <= room.count {
            let found = marks[index]
            var left = found.lineEnds
            while left != 0 {
                let before = found.stops & ((left & (~left &+ 1)) &- 1)
                lineRoom[lines] = Int32(truncatingIfNeeded: number &+ before.nonzeroBitCount)
                lines &+= 1
                left &= left &- 1
            }
            left = found.stops
            while left != 0 {
                let stop = place &+ left.trailingZeroBitCount
                room[number] = TableCell(start: start, end: stop)
                number &+= 1
                start = stop &+ 1
                left &= left &- 1
            }
            if found.quotes != 0 { Self.addQuotes(found.quotes, at: place, to: &quotes) }
            place &+= 64
            index &+= 1
        }
        (cells, lastCells) = (foundCells, foundLines)
        (cellCount, lineCount, end) = (number, lines, min(place, wanted))
    }

    private mutating func makeRoom(for bytes: Int) {
        if marks.count * 64 < bytes { marks = Array(repeating: TableMarks(), count: (bytes + 63) / 64) }
        let most = min(Self.mostCells, bytes + 64)
        if cells.count < most {
            cells = Array(repeating: TableCell(start: 0, end: 0), count: most)
            lastCells = Array(repeating: 0, count: most)
        }
    }

    private static func addQuotes(_ marks: UInt64, at place: Int, to quotes: inout [Int32]) {
        var left = marks
        while left != 0 {
            quotes.append(Int32(truncatingIfNeeded: place + left.trailingZeroBitCount))
            left &= left - 1
        }
    }
}
