/// A size with marks: items with the same mark never share a box, however much room there is.
///
/// What a room has is the marks still free in it. Two items with the same mark get the mark ``clash``, which no room has.
struct MarkedSize: PackingSize {
    private var size: WideSize<SIMD8<Int64>>
    private var marks: SIMD8<UInt64>

    /// Marks there can be.
    static let most = 511
    private static let clash = most

    static let none = MarkedSize(size: .none, marks: .zero)

    private init(size: WideSize<SIMD8<Int64>>, marks: SIMD8<UInt64>) {
        self.size = size
        self.marks = marks
    }

    init(_ flat: [Int64], at start: Int, dimensions: Int) {
        size = WideSize(flat, at: start, dimensions: dimensions)
        marks = .zero
    }

    subscript(_ dimension: Int) -> Int64 { size[dimension] }

    var plain: MarkedSize { MarkedSize(size: size, marks: .zero) }

    mutating func mark(_ mark: Int) { marks[mark >> 6] |= 1 << UInt64(mark & 63) }

    mutating func markAll() {
        marks = SIMD8(repeating: .max)
        unmark(Self.clash)
    }

    mutating func unmark(_ mark: Int) { marks[mark >> 6] &= ~(1 << UInt64(mark & 63)) }

    @inline(__always) func fits(_ room: MarkedSize) -> Bool {
        size.fits(room.size) && Self.isNone(marks & ~room.marks)
    }

    @inline(__always) static func + (left: MarkedSize, right: MarkedSize) -> MarkedSize {
        var sum = MarkedSize(size: left.size + right.size, marks: left.marks | right.marks)
        if !isNone(left.marks & right.marks) { sum.mark(clash) }
        return sum
    }

    @inline(__always) static func - (left: MarkedSize, right: MarkedSize) -> MarkedSize {
        MarkedSize(size: left.size - right.size, marks: left.marks & ~right.marks)
    }

    @inline(__always) private static func isNone(_ marks: SIMD8<UInt64>) -> Bool {
        let half = marks.lowHalf | marks.highHalf
        let quarter = half.lowHalf | half.highHalf
        return quarter[0] | quarter[1] == 0
    }
}

/// Marks of items and of what given boxes hold already, for ``MarkedSize``.
struct ItemMarks: Sendable {
    /// How many marks there are.
    var count = 0
    /// Marks of each item.
    var items: [[Int32]] = []
    /// Marks of what each given box holds.
    var given: [[Int32]] = []
}
