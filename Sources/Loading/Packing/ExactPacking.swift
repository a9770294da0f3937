/// Depth-first search over all packings, largest items first, cut off by what is still needed at least.
struct ExactPacking<Size: PackingSize> {
    private let problem: VectorPacking
    private let items: PackingItems<Size>
    private let order: [Int]
    private var state: PackingState<Size>
    private var stock: [Int]
    private var behind: Int
    private var cost: Int128 = 0
    private var steps: Int
    private var best: PackingRank
    private var found: PackingState<Size>?
    /// Kinds by cost.
    private let kinds: [Int]
    /// Sums of the items from a place of the order on, dimension by dimension.
    private let totals: [[Int128]]
    private let largest: [Int64]
    private let cheapest: Int128

    /// Whether everything was looked at.
    var isComplete: Bool { steps > 0 }

    init(
        _ problem: VectorPacking, _ items: PackingItems<Size>, _ able: [Int], start: PackingState<Size>, steps: Int
    ) {
        self.problem = problem
        self.items = items
        self.steps = steps
        state = start
        order = able.sorted { (items.shares[$0], $1) > (items.shares[$1], $0) }
        stock = problem.kinds.map(\.available)
        kinds = problem.kinds.indices.filter { problem.kinds[$0].available > 0 }.sorted {
            (problem.kinds[$0].cost, $0) < (problem.kinds[$1].cost, $1)
        }
        let isAble = Set(able)
        behind = (0..<problem.count).reduce(0) {
            isAble.contains($1) ? $0 : $0 + (problem.worth.isEmpty ? 1 : problem.worth[$1])
        }
        best = PackingRank(behind: .max, cost: .max, boxes: .max)
        var totals: [[Int128]] = [Array(repeating: 0, count: problem.dimensions)]
        for item in order.reversed() {
            totals.append((0..<problem.dimensions).map { (totals.last?[$0] ?? 0) + Int128(items.sizes[item][$0]) })
        }
        self.totals = totals.reversed()
        largest = (0..<problem.dimensions).map { dimension in
            max(1, problem.kinds.filter { $0.available > 0 }.map { $0.room[dimension] }.max() ?? 1)
        }
        cheapest = Int128(kinds.first.map { problem.kinds[$0].cost } ?? 0)
    }

    /// A packing better than a rank; the best there is if the search is complete.
    mutating func run(below rank: PackingRank) -> PackingState<Size>? {
        best = rank
        place(0)
        return found
    }

    private mutating func place(_ depth: Int) {
        guard steps > 0 else { return }
        steps -= 1
        guard depth < order.count else {
            let rank = PackingRank(behind: behind, cost: cost, boxes: state.kinds.count)
            if rank < best { (best, found) = (rank, state) }
            return
        }
        guard least(from: depth) < best else { return }
        let item = order[depth]
        let size = items.sizes[item]
        for box in state.left.indices where size.fits(state.left[box]) && !isRepeated(box) {
            state.put(item, size, into: box)
            place(depth + 1)
            state.left[box] = state.left[box] + size
            state.boxOf[item] = -1
        }
        for kind in kinds where stock[kind] > 0 && size.fits(items.rooms[kind]) { open(kind, item, size, depth) }
        let worth = problem.worth.isEmpty ? 1 : problem.worth[item]
        behind += worth
        if behind <= best.behind { place(depth + 1) }
        behind -= worth
    }

    private mutating func open(_ kind: Int, _ item: Int, _ size: Size, _ depth: Int) {
        stock[kind] -= 1
        cost += Int128(problem.kinds[kind].cost)
        state.left.append(items.rooms[kind])
        state.kinds.append(kind)
        state.put(item, size, into: state.left.count - 1)
        place(depth + 1)
        state.left.removeLast()
        state.kinds.removeLast()
        state.boxOf[item] = -1
        cost -= Int128(problem.kinds[kind].cost)
        stock[kind] += 1
    }

    /// Whether an earlier box has as much left: the item may as well go there.
    private func isRepeated(_ box: Int) -> Bool {
        (0..<box).contains { state.left[$0] == state.left[box] }
    }

    /// The best that can still come of it: what has no room in the open boxes needs further ones.
    private func least(from depth: Int) -> PackingRank {
        var more: Int128 = 0
        for dimension in largest.indices {
            var lack = totals[depth][dimension]
            for room in state.left { lack -= Int128(room[dimension]) }
            if lack > 0 { more = max(more, (lack + Int128(largest[dimension]) - 1) / Int128(largest[dimension])) }
        }
        // Only when no further item may stay behind do the others need those boxes.
        if behind < best.behind { more = 0 }
        return PackingRank(
            behind: behind, cost: cost + more * cheapest, boxes: state.kinds.count + Int(clamping: more))
    }
}
