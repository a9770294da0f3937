/// A size in every dimension at once. Three widths are enough for any instance met: two, eight and thirty-two.
protocol PackingSize: Sendable, Equatable {
    /// Nothing.
    static var none: Self { get }
    /// Reads the size at a place of a flat list; missing dimensions are zero.
    init(_ flat: [Int64], at start: Int, dimensions: Int)
    /// One dimension.
    subscript(_ dimension: Int) -> Int64 { get }
    /// Whether it goes into a room.
    func fits(_ room: Self) -> Bool
    /// Both together. Sizes are below 2^60, so that a few of them never overflow.
    static func + (left: Self, right: Self) -> Self
    /// What is left of a room.
    static func - (left: Self, right: Self) -> Self
    /// Without marks.
    var plain: Self { get }
    /// Gives an item a mark; what has the same one shares no box with it.
    mutating func mark(_ mark: Int)
    /// Makes a room one that takes all marks.
    mutating func markAll()
    /// Makes a room one that does not take a mark.
    mutating func unmark(_ mark: Int)
}

/// Sizes that have no marks.
extension PackingSize {
    var plain: Self { self }
    mutating func mark(_ mark: Int) {}
    mutating func markAll() {}
    mutating func unmark(_ mark: Int) {}
}

/// A size in one or two dimensions.
struct PairSize: PackingSize {
    var first: Int64
    var second: Int64

    static let none = PairSize(first: 0, second: 0)

    @inline(__always) init(first: Int64, second: Int64) {
        self.first = first
        self.second = second
    }

    init(_ flat: [Int64], at start: Int, dimensions: Int) {
        first = flat[start]
        second = dimensions > 1 ? flat[start + 1] : 0
    }

    subscript(_ dimension: Int) -> Int64 { dimension == 0 ? first : second }

    @inline(__always) func fits(_ room: PairSize) -> Bool { first <= room.first && second <= room.second }

    @inline(__always) static func + (left: PairSize, right: PairSize) -> PairSize {
        PairSize(first: left.first &+ right.first, second: left.second &+ right.second)
    }

    @inline(__always) static func - (left: PairSize, right: PairSize) -> PairSize {
        PairSize(first: left.first &- right.first, second: left.second &- right.second)
    }
}

/// A size in many dimensions.
struct WideSize<Lanes: SIMD>: PackingSize where Lanes: Sendable, Lanes.Scalar == Int64 {
    var lanes: Lanes

    static var none: WideSize { WideSize(lanes: Lanes(repeating: 0)) }

    init(lanes: Lanes) { self.lanes = lanes }

    init(_ flat: [Int64], at start: Int, dimensions: Int) {
        lanes = Lanes(repeating: 0)
        for dimension in 0..<dimensions { lanes[dimension] = flat[start + dimension] }
    }

    subscript(_ dimension: Int) -> Int64 { lanes[dimension] }

    func fits(_ room: WideSize) -> Bool {
        for index in lanes.indices where lanes[index] > room.lanes[index] { return false }
        return true
    }

    static func + (left: WideSize, right: WideSize) -> WideSize { WideSize(lanes: left.lanes &+ right.lanes) }
    static func - (left: WideSize, right: WideSize) -> WideSize { WideSize(lanes: left.lanes &- right.lanes) }
}
