/// Packs some of the boxes anew, all at once, with what has no box: those with room and others by lot, about 25
/// together, completed one by one as ``BoxCompletion`` does.
///
/// Where next to nothing may be wasted, the last boxes of a dive are left with items that do not go together. Among seventy
/// items and more there are many ways to fill the boxes to the brim; among the six that are left there is hardly ever one.
struct PartialCompletion<Size: PackingSize> {
    private let items: PackingItems<Size>
    private let dimensions: Int
    /// The boxes, all of one size and new.
    private(set) var state: PackingState<Size>
    /// Items that have no box.
    private(set) var pool: [Int]
    /// Sets of items looked at.
    private(set) var steps = 0
    private var contents: [[Int]]
    private var dice: PackingDice

    /// Items packed anew at a time, about; 45 are too few, 90 take longer.
    private static var some: Int { 75 }
    /// How often others are tried.
    private static var rounds: Int { 12 }

    init(
        _ items: PackingItems<Size>, _ state: PackingState<Size>, pool: [Int], dimensions: Int, seed: UInt64
    ) {
        self.items = items
        self.state = state
        self.pool = pool
        self.dimensions = dimensions
        dice = PackingDice(seed: seed)
        contents = Array(repeating: [], count: state.left.count)
        for item in state.boxOf.indices where state.boxOf[item] >= 0 { contents[Int(state.boxOf[item])].append(item) }
    }

    /// Tries until every item has a box.
    /// - Parameter most: Sets of items looked at for each try.
    /// - Returns: Whether every item has one.
    mutating func run(steps most: Int, _ shouldStop: () -> Bool) -> Bool {
        for round in 0..<UInt64(Self.rounds) where !pool.isEmpty {
            guard !shouldStop() else { return false }
            let (boxes, some) = chosen()
            var completion = BoxCompletion(
                items, some, room: items.rooms[0], dimensions: dimensions, most: boxes.count, steps: most,
                seed: round + 1)
            if let filled = completion?.run() { put(filled, boxes) }
            steps += most - max(0, completion?.steps ?? most)
        }
        return pool.isEmpty
    }

    /// Boxes and what is in them, the pool first: half of them those with most room, the others by lot.
    private mutating func chosen() -> (boxes: [Int], items: [Int]) {
        var order = Array(contents.indices)
        for place in order.indices { order.swapAt(place, place + dice.below(order.count - place)) }
        let open = order.filter { items.scale.share(state.left[$0]) > 0 }.sorted {
            items.scale.share(state.left[$0]) > items.scale.share(state.left[$1])
        }
        var (boxes, some, isChosen) = ([Int](), pool, Set<Int>())
        for (box, most) in open.map({ ($0, Self.some / 2) }) + order.map({ ($0, Self.some) })
        where some.count < most && isChosen.insert(box).inserted {
            boxes.append(box)
            some += contents[box]
        }
        return (boxes, some.sorted())
    }

    private mutating func put(_ filled: [[Int]], _ boxes: [Int]) {
        pool.removeAll()
        for (place, box) in boxes.enumerated() {
            contents[box] = place < filled.count ? filled[place] : []
            state.left[box] = items.rooms[0]
            for item in contents[box] { state.put(item, items.sizes[item], into: box) }
        }
    }
}
