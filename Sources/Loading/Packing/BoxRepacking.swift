/// Repacks a few boxes at a time, with what has no box, at a fixed set of boxes: each of them in turn as full as can be.
///
/// A step takes the pool, one of the boxes with room and a few others, and fills these boxes one after the other: the
/// largest item left and the set of others that leaves least. It is kept when the pool does not grow and, if the pool stays
/// the same, what is left gathers in fewer boxes. So nearly all boxes become quite full, which exchanges of single items
/// hardly ever bring about: three items that fill a box exactly have to be found together.
struct BoxRepacking<Size: PackingSize> {
    private let items: PackingItems<Size>
    /// The boxes.
    private(set) var state: PackingState<Size>
    /// Items that have no box.
    private(set) var pool: [Int]
    private var contents: [[Int]]
    private var dice: PackingDice
    private var steps: Int
    private var trial = BoxRefilling<Size>()

    /// - Parameter steps: Sets of items looked at.
    init(_ items: PackingItems<Size>, _ state: PackingState<Size>, pool: [Int], seed: UInt64, steps: Int) {
        self.items = items
        self.state = state
        self.pool = pool
        self.steps = steps
        dice = PackingDice(seed: seed)
        contents = Array(repeating: [], count: state.left.count)
        for item in state.boxOf.indices where state.boxOf[item] >= 0 { contents[Int(state.boxOf[item])].append(item) }
    }

    /// Repacks until the pool is empty or the steps are used up.
    /// - Returns: Whether every item has a box.
    mutating func run(_ shouldStop: () -> Bool) -> Bool {
        guard contents.count > 1 else { return pool.isEmpty }
        var round = 0
        while !pool.isEmpty, steps > 0 {
            round += 1
            if round & 63 == 0, shouldStop() { return false }
            repack(chosen())
        }
        return pool.isEmpty
    }

    /// A few boxes: one with room, and others by lot.
    private mutating func chosen() -> [Int] {
        let count = Swift.min(contents.count, 2 + dice.below(4))
        var boxes: [Int] = []
        let open = (0..<4).map { _ in dice.below(contents.count) }
        boxes.append(open.max { items.scale.share(state.left[$0]) < items.scale.share(state.left[$1]) } ?? 0)
        while boxes.count < count {
            let box = dice.below(contents.count)
            if !boxes.contains(box) { boxes.append(box) }
        }
        return boxes
    }

    private mutating func repack(_ boxes: [Int]) {
        var waiting = boxes.flatMap { contents[$0] }
        // Of a large pool a part.
        let part = Swift.min(pool.count, 8)
        for place in 0..<part { pool.swapAt(place, place + dice.below(pool.count - place)) }
        waiting += pool.prefix(part)
        for place in waiting.indices.dropFirst() { waiting.swapAt(place, dice.below(place + 1)) }
        waiting.sort { items.shares[$0] > items.shares[$1] }
        trial.load(waiting, items)
        var filled: [[Int]] = []
        var lefts: [Size] = []
        for box in boxes {
            var left = state.left[box]
            for item in contents[box] { left = left + items.sizes[item] }
            let isRestless = dice.below(8) == 0
            filled.append(
                trial.fill(left, share: items.scale.share(left), &steps, from: isRestless ? dice.below(3) : 0))
            for item in filled[filled.count - 1] { left = left - items.sizes[item] }
            lefts.append(left)
        }
        steps -= 20
        waiting = trial.waiting
        let behind = waiting.reduce(Int64(0)) { $0 + items.shares[$1] }
        let before = pool.prefix(part).reduce(Int64(0)) { $0 + items.shares[$1] }
        guard behind < before || (behind == before && gathered(lefts) >= gathered(boxes.map { state.left[$0] })) else {
            return
        }
        pool.replaceSubrange(0..<part, with: waiting)
        for item in waiting { state.boxOf[item] = -1 }
        for (place, box) in boxes.enumerated() {
            contents[box] = filled[place]
            state.left[box] = lefts[place]
            for item in filled[place] { state.boxOf[item] = Int32(truncatingIfNeeded: box) }
        }
    }

    /// The more unequal what is left, the more.
    private func gathered(_ lefts: [Size]) -> Int64 {
        lefts.reduce(0) { sum, left in
            let share = items.scale.share(left) >> 6
            return sum &+ share &* share
        }
    }
}

/// Fills one box after the other from a few items: the first of them and the set of others that leaves least.
struct BoxRefilling<Size: PackingSize> {
    /// Items that wait, largest first.
    private(set) var waiting: [Int] = []
    private var sizes: [Size] = []
    private var shares: [Int64] = []
    private var best: [Int] = []
    private var least = Int64.max
    private var places: [Int] = []
    private var budget = 0
    /// Sets looked at for a box.
    private static var sets: Int { 400 }

    /// Begins with other items, which stand largest first.
    mutating func load(_ items: [Int], _ all: PackingItems<Size>) {
        waiting = items
        sizes.removeAll(keepingCapacity: true)
        shares.removeAll(keepingCapacity: true)
        for item in items {
            sizes.append(all.sizes[item])
            shares.append(all.shares[item])
        }
    }

    /// Takes the items of a box out of those waiting.
    mutating func fill(_ room: Size, share: Int64, _ steps: inout Int, from first: Int) -> [Int] {
        (least, budget) = (.max, Self.sets)
        best.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        var start = Swift.min(first, sizes.count)
        while start < sizes.count, !sizes[start].fits(room) { start += 1 }
        if start == sizes.count { start = sizes.firstIndex { $0.fits(room) } ?? sizes.count }
        guard start < sizes.count else { return [] }
        places.append(start)
        search(start + 1, room - sizes[start], share - shares[start])
        steps -= Self.sets - budget
        let chosen = best.map { waiting[$0] }
        for place in best.reversed() {
            waiting.remove(at: place)
            sizes.remove(at: place)
            shares.remove(at: place)
        }
        return chosen
    }

    private mutating func search(_ start: Int, _ left: Size, _ share: Int64) {
        if share < least {
            least = left.plain == .none ? 0 : Swift.max(share, 1)
            best = places
        }
        var place = start
        while place < sizes.count, budget > 0, least > 0 {
            budget -= 1
            if sizes[place].fits(left) {
                places.append(place)
                search(place + 1, left - sizes[place], share - shares[place])
                places.removeLast()
            }
            place += 1
        }
    }
}
