/// A problem as the search uses it, and boxes with what is in them.
struct PackingItems<Size: PackingSize>: Sendable {
    /// Size of each item.
    let sizes: [Size]
    /// One number for each size: its share of the largest box, dimensions weighted by how much they bind.
    let shares: [Int64]
    /// Room of each kind.
    let rooms: [Size]
    /// Weight of each dimension, and by how many bits sizes are cut before the division.
    private(set) var scale: ShareScale

    init(_ problem: VectorPacking) {
        let dimensions = problem.dimensions
        sizes = (0..<problem.count).map { item in
            var size = Size(problem.sizes, at: item * dimensions, dimensions: dimensions)
            if problem.marks.count > 0 { for mark in problem.marks.items[item] { size.mark(Int(mark)) } }
            return size
        }
        rooms = problem.kinds.map { kind in
            var room = Size(kind.room, at: 0, dimensions: dimensions)
            room.markAll()
            return room
        }
        scale = ShareScale(problem)
        shares = sizes.map { [scale] in scale.share($0) }
    }

    /// The same with plain shares where boxes are compared: volume and weight count alike, nothing else does.
    func plain(_ problem: VectorPacking) -> PackingItems {
        var items = self
        items.scale = ShareScale(problem, isPlain: true)
        return items
    }
}

/// Turns sizes into single numbers, 2^24 for about a full box.
struct ShareScale: Sendable {
    private(set) var shifts: [Int64] = []
    private(set) var factors: [Int64] = []
    /// The first two of them; 0 for a dimension there is not.
    private var first: (shift: Int64, factor: Int64) = (0, 0)
    private var second: (shift: Int64, factor: Int64) = (0, 0)

    init(_ problem: VectorPacking, isPlain: Bool = false) {
        let dimensions = problem.dimensions
        var largest = [Int64](repeating: 1, count: dimensions)
        for room in problem.kinds.map(\.room) + problem.given {
            for dimension in 0..<dimensions { largest[dimension] = max(largest[dimension], room[dimension]) }
        }
        var totals = [Int128](repeating: 0, count: dimensions)
        for index in problem.sizes.indices { totals[index % dimensions] += Int128(problem.sizes[index]) }
        let need = (0..<dimensions).map { (totals[$0] << 16) / Int128(largest[$0]) }
        let most = max(need.max() ?? 1, 1)
        for dimension in 0..<dimensions {
            // The square of how near the dimension comes to the one that binds, at least 1/256.
            let asked = max(need[dimension] * 256 / most, 16)
            let ratio: Int128 = isPlain ? (dimension < 2 ? 256 : 0) : asked
            let shift = Int64(max(0, 32 - largest[dimension].leadingZeroBitCount))
            shifts.append(shift)
            factors.append(Int64(((ratio * ratio) << 22) / Int128(max(largest[dimension] >> shift, 1))))
        }
        first = (shifts[0], factors[0])
        if dimensions > 1 { second = (shifts[1], factors[1]) }
    }

    /// The share of a size; never negative.
    @inline(__always) func share(_ size: some PackingSize) -> Int64 {
        var sum = ((size[0] &>> first.shift) &* first.factor) &>> 14
        sum &+= ((size[1] &>> second.shift) &* second.factor) &>> 14
        guard shifts.count > 2 else { return sum }
        for dimension in 2..<shifts.count {
            sum &+= ((size[dimension] &>> shifts[dimension]) &* factors[dimension]) &>> 14
        }
        return sum
    }
}

/// Boxes with what is in them.
struct PackingState<Size: PackingSize>: Sendable {
    /// What is left of each box.
    var left: [Size]
    /// Kind of each box, -1 for a given one.
    var kinds: [Int]
    /// The box of each item, -1 for none.
    var boxOf: [Int32]

    /// Puts an item into a box.
    @inline(__always) mutating func put(_ item: Int, _ size: Size, into box: Int) {
        left[box] = left[box] - size
        boxOf[item] = Int32(truncatingIfNeeded: box)
    }
}

/// What packings are compared by; smaller is better.
struct PackingRank: Comparable, Sendable {
    /// Worth of what is left behind.
    var behind: Int
    /// Cost of the boxes opened.
    var cost: Int128
    /// Boxes that hold something.
    var boxes: Int

    static func < (left: PackingRank, right: PackingRank) -> Bool {
        (left.behind, left.cost, left.boxes) < (right.behind, right.cost, right.boxes)
    }
}
