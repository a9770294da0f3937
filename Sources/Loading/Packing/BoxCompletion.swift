/// Fills boxes of one size one after the other: the largest item left and a set of others that leaves hardly anything,
/// so that all boxes together waste no more than there is to waste.
///
/// A depth-first search with a few sets for each box, the fullest first, among equals the one with the largest and the
/// smallest items, because what is left is then alike and goes together in many ways. Several starts, each with other
/// choices. After Korf, "A new algorithm for optimal bin packing" (2002). It finds what exchanges do not: boxes all of
/// which must be quite full.
struct BoxCompletion<Size: PackingSize> {
    private let items: PackingItems<Size>
    /// Items, largest share first.
    private let order: [Int]
    /// Shares in that order, negated: ascending.
    private let shares: [Int64]
    private let room: Size
    private let dimensions: Int
    private var isLeft: [Bool]
    private var boxes: [[Int]] = []
    private let most: Int
    /// What may still be wasted.
    private var waste: Size
    /// Steps left.
    private(set) var steps: Int
    private var dice: PackingDice
    /// How often of twelve times another set comes first.
    private let restlessness: Int
    /// Sets tried for a box.
    private static var sets: Int { 6 }

    private struct Choice {
        var places: [Int]
        var left: Int64
        var spread: Int64
    }

    /// - Parameter most: Boxes there are.
    /// - Returns: `nil` where the items have not room enough in them by their totals.
    init?(_ items: PackingItems<Size>, _ able: [Int], room: Size, dimensions: Int, most: Int, steps: Int, seed: UInt64)
    {
        self.items = items
        self.room = room
        self.dimensions = dimensions
        self.most = most
        self.steps = steps
        dice = PackingDice(seed: seed)
        restlessness = seed == 1 ? 0 : 1 + Int(seed % 3)
        order = able.sorted { (items.shares[$0], $1) > (items.shares[$1], $0) }
        shares = order.map { -items.shares[$0] }
        isLeft = Array(repeating: true, count: order.count)
        var waste = Size.none
        for _ in 0..<most { waste = waste + room }
        for item in able { waste = waste - items.sizes[item] }
        self.waste = waste
        guard Size.none.fits(waste) else { return nil }
    }

    /// The items of each box, if the search succeeds.
    mutating func run() -> [[Int]]? {
        search(from: 0) ? boxes : nil
    }

    private mutating func search(from first: Int) -> Bool {
        var first = first
        while first < order.count, !isLeft[first] { first += 1 }
        guard first < order.count else { return true }
        guard boxes.count < most, steps > 0 else { return false }
        isLeft[first] = false
        defer { isLeft[first] = true }
        for choice in choices(with: first) {
            guard steps > 0 else { return false }
            var left = room - items.sizes[order[first]]
            for place in choice.places {
                isLeft[place] = false
                left = left - items.sizes[order[place]]
            }
            waste = waste - left
            boxes.append(([first] + choice.places).map { order[$0] })
            if search(from: first + 1) { return true }
            boxes.removeLast()
            waste = waste + left
            for place in choice.places { isLeft[place] = true }
        }
        return false
    }

    /// Sets to go with an item, the best first.
    private mutating func choices(with first: Int) -> [Choice] {
        var found: [Choice] = []
        var places: [Int] = []
        var budget = Swift.min(steps, Swift.max(4_000, steps / 40))
        let before = budget
        let left = room - items.sizes[order[first]]
        if left.plain.fits(waste) { found.append(Choice(places: [], left: items.scale.share(left), spread: 0)) }
        var last = order.count - 1
        while last > first, !isLeft[last] { last -= 1 }
        if last > first { collect(first + 1, left, &places, 0, last, &found, &budget) }
        steps -= before - budget + 1
        found.sort { ($0.left, -$0.spread) < ($1.left, -$1.spread) }
        var kept = Array(found.prefix(Self.sets))
        // Other starts try another set first now and then.
        if kept.count > 1, dice.below(24) < restlessness { kept.swapAt(0, 1 + dice.below(kept.count - 1)) }
        return kept
    }

    private func collect(
        _ start: Int, _ left: Size, _ places: inout [Int], _ spread: Int64, _ last: Int, _ found: inout [Choice],
        _ budget: inout Int
    ) {
        let smallest = -shares[last]
        let free = items.scale.share(left)
        // The first place whose item may fit; shares are rounded down, so one step of slack a dimension.
        var place = Swift.max(start, firstPlace(free + Int64(dimensions)))
        var previous = Int64.min
        while place <= last {
            guard budget > 0, found.count < 4 * Self.sets || found.contains(where: { $0.left > 0 }) else { return }
            guard isLeft[place] else { place += 1; continue }
            budget -= 1
            let item = order[place]
            let size = items.sizes[item]
            let rest = free - items.shares[item]
            // Equal items once.
            if items.shares[item] == previous, items.sizes[order[place - 1]] == size, isLeft[place - 1] {
                place += 1
                continue
            }
            previous = items.shares[item]
            if size.fits(left) {
                let next = left - size
                places.append(place)
                let square = spread + (items.shares[item] >> 6) * (items.shares[item] >> 6)
                if next.plain.fits(waste) {
                    found.append(Choice(places: places, left: items.scale.share(next), spread: square))
                    if found.count >= 64 { budget = Swift.min(budget, 0) }
                }
                if rest + Int64(dimensions) >= smallest {
                    collect(place + 1, next, &places, square, last, &found, &budget)
                }
                places.removeLast()
            } else if rest < -Int64(dimensions) {
                place += 1
                continue
            }
            // From here on nothing fills the box any more, and nothing smaller goes in beside.
            if rest > wasteShare, rest < smallest - Int64(dimensions), free - smallest < smallest { return }
            place += 1
        }
    }

    private var wasteShare: Int64 { items.scale.share(waste) + Int64(dimensions) }

    /// The first place whose share is at most `free`.
    private func firstPlace(_ free: Int64) -> Int {
        var (low, high) = (0, shares.count)
        while low < high {
            let middle = (low + high) / 2
            if shares[middle] >= -free { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
