/// Boxes given back and boxes taken instead.
struct FleetChange: Sendable {
    var removed: [Int]
    var added: [Int]
    var cost: Int128
    var boxes: Int
}

/// Which fleets are worth trying.
struct FleetChoices: Sendable {
    private let problem: VectorPacking
    private let totals: [Int128]
    private let able: [Int]

    /// Most kinds tried as the one opened first.
    static let mostFirst = 4
    /// Most kinds tried as the one opened first where there are few items.
    static let mostThorough = 8
    /// Most fleets tried before the search settles.
    static let mostChanges = 12

    init(_ problem: VectorPacking, _ able: [Int]) {
        self.problem = problem
        self.able = able
        var totals = [Int128](repeating: 0, count: problem.dimensions)
        for item in able {
            for dimension in 0..<problem.dimensions {
                totals[dimension] += Int128(problem.sizes[item * problem.dimensions + dimension])
            }
        }
        self.totals = totals
    }

    /// Orders in which kinds are opened: each of the cheapest first in turn, the others behind it by what they would
    /// cost for everything.
    var openingOrders: [[Int]] { Self.openingOrders(problem, totals: totals) }

    /// The same for items of which the totals are known.
    static func openingOrders(_ problem: VectorPacking, totals: [Int128]) -> [[Int]] {
        let costs = problem.kinds.map { kind in
            var need: Int128 = 0
            for dimension in totals.indices {
                need = max(need, totals[dimension] * 1_024 / Int128(max(kind.room[dimension], 1)))
            }
            return (max(need, 1)).multipliedReportingOverflow(by: Int128(max(kind.cost, 1))).partialValue
        }
        let byCost = problem.kinds.indices.filter { problem.kinds[$0].available > 0 }.sorted {
            costs[$0] != costs[$1] ? costs[$0] < costs[$1] : $0 < $1
        }
        guard !byCost.isEmpty else { return [[]] }
        return byCost.prefix(mostFirst).map { first in [first] + byCost.filter { $0 != first } }
    }

    /// The same with the others behind the first in more orders: by cost, as they stand in the fleet, by size both ways.
    var thoroughOpeningOrders: [[Int]] {
        let byCost = openingOrders[0]
        let bySize = byCost.sorted { left, right in
            let (one, other) = (problem.kinds[left].room, problem.kinds[right].room)
            return one != other ? other.lexicographicallyPrecedes(one) : left < right
        }
        var orders = openingOrders
        for first in byCost.prefix(Self.mostThorough) {
            for others in [byCost, byCost.sorted(), bySize, Array(bySize.reversed())] {
                let order = [first] + others.filter { $0 != first }
                if !orders.contains(order) { orders.append(order) }
            }
        }
        return orders
    }

    /// Most items that could share a box: the smallest ones, dimension by dimension.
    func mostTogether<Size: PackingSize>(_ sizes: [Size]) -> Int {
        var most = able.count
        for dimension in totals.indices {
            let rooms = problem.kinds.map { $0.room[dimension] } + problem.given.map { $0[dimension] }
            let room = Int128(rooms.max() ?? 0)
            var (sum, count): (Int128, Int) = (0, 0)
            for size in able.map({ sizes[$0][dimension] }).sorted() {
                sum += Int128(size)
                if sum > room { break }
                count += 1
            }
            most = min(most, count)
        }
        return most + 4
    }

    /// Fleets that cost less than a packing's, or as much with fewer boxes, and have room for everything dimension by
    /// dimension; the most promising first. Where something is left behind: also the fleet as it is and with one box more.
    func cheaper<Size>(
        than state: PackingState<Size>, _ rank: PackingRank, _ bounds: PackingBounds, isShort: Bool
    ) -> [FleetChange] {
        var counts = [Int](repeating: 0, count: problem.kinds.count)
        for kind in state.kinds where kind >= 0 { counts[kind] += 1 }
        let present = counts.indices.filter { counts[$0] > 0 }
        var removals: [[Int]] = [[]] + present.map { [$0] }
        if problem.kinds.count > 1 {
            for first in present {
                for second in present where second > first || (second == first && counts[first] > 1) {
                    removals.append([first, second])
                }
            }
        }
        let kinds = problem.kinds.indices.filter { problem.kinds[$0].available > 0 }
        var additions: [[Int]] = [[]] + kinds.map { [$0] }
        for first in kinds { for second in kinds where second >= first { additions.append([first, second]) } }
        var found: [FleetChange] = []
        for removed in removals {
            for added in additions where !added.contains(where: removed.contains) {
                if let change = change(removed, added, counts, state, rank, bounds, isShort) { found.append(change) }
            }
        }
        // The dearest of the cheaper fleets is the easiest to fill.
        found.sort { ($0.cost, $0.boxes) > ($1.cost, $1.boxes) }
        return Array(found.prefix(Self.mostChanges))
    }

    private func change<Size>(
        _ removed: [Int], _ added: [Int], _ counts: [Int], _ state: PackingState<Size>, _ rank: PackingRank,
        _ bounds: PackingBounds, _ isShort: Bool
    ) -> FleetChange? {
        var counts = counts
        for kind in removed { counts[kind] -= 1 }
        for kind in added { counts[kind] += 1 }
        guard counts.indices.allSatisfy({ counts[$0] >= 0 && counts[$0] <= problem.kinds[$0].available }) else {
            return nil
        }
        var cost: Int128 = 0
        for kind in counts.indices { cost += Int128(counts[kind]) * Int128(problem.kinds[kind].cost) }
        let boxes = state.kinds.count - removed.count + added.count
        if isShort {
            // Boxes as they are or one more, for what stays behind; or cheaper ones with no more of it.
            let isCheaper = (cost, boxes) < (rank.cost, rank.boxes)
            guard (removed.isEmpty && added.count <= 1) || isCheaper else { return nil }
        } else {
            guard (cost, boxes) < (rank.cost, rank.boxes), cost >= bounds.cost, boxes >= bounds.boxes else {
                return nil
            }
            for dimension in totals.indices {
                var room = problem.given.reduce(Int128(0)) { $0 + Int128($1[dimension]) }
                for kind in counts.indices {
                    room += Int128(counts[kind]) * Int128(problem.kinds[kind].room[dimension])
                }
                guard room >= totals[dimension] else { return nil }
            }
        }
        return FleetChange(removed: removed, added: added, cost: cost, boxes: boxes)
    }
}

extension PackingState {
    /// Gives each box opened the cheapest kind that still holds what is in it, drops empty ones; last box first.
    mutating func downsize(_ problem: VectorPacking, _ items: PackingItems<Size>) {
        dropEmpty(items)
        guard problem.kinds.count > 1 else { return }
        var stock = problem.kinds.map(\.available)
        for kind in kinds where kind >= 0 { stock[kind] -= 1 }
        for box in kinds.indices.reversed() where kinds[box] >= 0 {
            let old = kinds[box]
            let load = items.rooms[old] - left[box]
            var best = old
            for kind in problem.kinds.indices where stock[kind] > 0 && load.fits(items.rooms[kind]) {
                if problem.kinds[kind].cost < problem.kinds[best].cost { best = kind }
            }
            stock[old] += 1
            stock[best] -= 1
            kinds[box] = best
            left[box] = items.rooms[best] - load
        }
    }

    private mutating func dropEmpty(_ items: PackingItems<Size>) {
        var isUsed = kinds.map { $0 < 0 }
        for box in boxOf where box >= 0 { isUsed[Int(box)] = true }
        guard isUsed.contains(false) else { return }
        var places = [Int32](repeating: -1, count: kinds.count)
        var (nextLeft, nextKinds): ([Size], [Int]) = ([], [])
        for box in kinds.indices where isUsed[box] {
            places[box] = Int32(truncatingIfNeeded: nextKinds.count)
            nextLeft.append(left[box])
            nextKinds.append(kinds[box])
        }
        for item in boxOf.indices where boxOf[item] >= 0 { boxOf[item] = places[Int(boxOf[item])] }
        (left, kinds) = (nextLeft, nextKinds)
    }
}
