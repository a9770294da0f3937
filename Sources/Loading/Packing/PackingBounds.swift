/// What no packing of some items can do better than.
struct PackingBounds: Sendable {
    /// Fewest boxes, given ones included whether used or not.
    let boxes: Int
    /// Least cost of boxes beyond the given ones.
    let cost: Int128

    /// Most items for which more than the totals is looked at.
    static let mostItems = 20_000
    /// Most items of the conflict bound.
    static let mostPaired = 400

    /// Bounds by the totals alone of items each of which some box holds, dimension by dimension.
    /// - Parameter fewest: What is known already; 1 for any items.
    /// - Complexity: O(dimensions x boxes given).
    init(_ problem: VectorPacking, totals: [Int128], fewest known: Int = 1) {
        let kinds = problem.kinds.filter { $0.available > 0 }
        var fewest = known
        var least: Int128 = 0
        for dimension in totals.indices {
            let bounds = DimensionTotals(problem, kinds, totals[dimension], dimension)
            fewest = max(fewest, bounds.fewest)
            least = max(least, bounds.leastCost)
        }
        let opened = max(0, fewest - problem.given.count)
        least = max(least, Self.cheapest(opened, kinds))
        cost = Self.roundedUp(least, kinds)
        boxes = max(fewest, problem.given.count)
    }

    /// Bounds for items each of which some box holds.
    /// - Complexity: O(items), up to ``mostItems`` O(items log items + 400 x items).
    init(_ problem: VectorPacking, _ able: [Int]) {
        let dimensions = problem.dimensions
        var totals = [Int128](repeating: 0, count: dimensions)
        for item in able {
            for dimension in totals.indices {
                totals[dimension] += Int128(problem.sizes[item * dimensions + dimension])
            }
        }
        self.init(problem, totals: totals, fewest: Self.fewest(problem, able))
    }

    /// Fewest boxes by more than the totals, for up to ``mostItems`` items; otherwise 1, or 0 for none.
    private static func fewest(_ problem: VectorPacking, _ able: [Int]) -> Int {
        let dimensions = problem.dimensions
        var fewest = able.isEmpty ? 0 : 1
        if able.count <= Self.mostItems {
            let rooms = problem.kinds.filter { $0.available > 0 }.map(\.room) + problem.given
            var columns = (0..<dimensions).map { dimension in able.map { problem.sizes[$0 * dimensions + dimension] } }
            var largest = (0..<dimensions).map { dimension in rooms.map { $0[dimension] }.max() ?? 0 }
            if dimensions > 1 { Self.join(&columns, &largest) }
            for (sizes, capacity) in zip(columns, largest) where capacity > 0 {
                fewest = max(fewest, DualFeasibleBound.bins(for: sizes, capacity: capacity))
                fewest = max(fewest, DualFeasibleFunctions.bins(for: sizes, capacity: capacity))
            }
            if dimensions > 1, able.count <= Self.mostPaired {
                for (sizes, capacity) in zip(columns, largest) {
                    let large = able.indices.filter { Int128(sizes[$0]) * 3 > Int128(capacity) }.map { able[$0] }
                    fewest = max(fewest, PairedItems(problem, large, rooms).boxes)
                }
            }
        }
        return fewest
    }

    /// Adds sums of two dimensions in parts of the largest box, which is a bin of its own: what goes into a box goes
    /// into it.
    private static func join(_ columns: inout [[Int64]], _ largest: inout [Int64]) {
        let (count, bins) = (columns.count, largest)
        for first in 0..<min(count, 4) {
            for second in first + 1..<max(min(count, 4), first + 1) where bins[first] > 0 && bins[second] > 0 {
                // The common multiple where it is small, otherwise 2^30 steps, rounded down.
                let (product, overflow) = bins[first].multipliedReportingOverflow(by: bins[second])
                let unit = overflow || product > 1 << 40 ? 1 << 30 : product
                for (a, b) in [(1, 1), (1, 2), (2, 1)] as [(Int128, Int128)] {
                    columns.append(
                        columns[first].indices.map { index in
                            let one = Int128(columns[first][index]) * Int128(unit) / Int128(bins[first])
                            let other = Int128(columns[second][index]) * Int128(unit) / Int128(bins[second])
                            return Int64(clamping: a * one + b * other)
                        })
                    largest.append(Int64(clamping: (a + b) * Int128(unit)))
                }
            }
        }
    }

    /// Cost of that many boxes, cheapest first.
    private static func cheapest(_ count: Int, _ kinds: [VectorPacking.Kind]) -> Int128 {
        var left = count
        var cost: Int128 = 0
        for kind in kinds.sorted(by: { $0.cost < $1.cost }) where left > 0 {
            let used = min(left, kind.available)
            cost += Int128(used) * Int128(kind.cost)
            left -= used
        }
        return cost
    }

    /// Up to the next sum that the costs can make at all: a multiple of what divides them all.
    private static func roundedUp(_ cost: Int128, _ kinds: [VectorPacking.Kind]) -> Int128 {
        var divisor: Int64 = 0
        for kind in kinds {
            var (a, b) = (kind.cost, divisor)
            while b != 0 { (a, b) = (b, a % b) }
            divisor = a
        }
        guard divisor > 1 else { return cost }
        return (cost + Int128(divisor) - 1) / Int128(divisor) * Int128(divisor)
    }
}

/// The bounds of one dimension by its total alone.
private struct DimensionTotals {
    /// Fewest boxes, largest first.
    var fewest = 0
    /// Least cost, if boxes could be taken in parts.
    var leastCost: Int128 = 0

    init(_ problem: VectorPacking, _ kinds: [VectorPacking.Kind], _ total: Int128, _ dimension: Int) {
        var stock = problem.given.map { (room: $0[dimension], count: 1) }
        stock += kinds.map { ($0.room[dimension], $0.available) }
        var left = total
        for (room, count) in stock.sorted(by: { $0.room > $1.room }) where left > 0 && room > 0 {
            let used = min(Int128(count), (left + Int128(room) - 1) / Int128(room))
            left -= used * Int128(room)
            fewest += Int(clamping: used)
        }
        left = problem.given.reduce(total) { $0 - Int128($1[dimension]) }
        let byCost = kinds.filter { $0.room[dimension] > 0 }.sorted {
            Int128($0.cost) * Int128($1.room[dimension]) < Int128($1.cost) * Int128($0.room[dimension])
        }
        for kind in byCost where left > 0 {
            let room = Int128(kind.room[dimension])
            if left > room * Int128(kind.available) {
                leastCost += Int128(kind.cost) * Int128(kind.available)
                left -= room * Int128(kind.available)
            } else {
                leastCost += (left * Int128(kind.cost) + room - 1) / room
                return
            }
        }
    }
}
