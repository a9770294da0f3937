/// Items of which no three share a box need one box each, less the pairs that do: a greatest matching of those that go
/// together (Edmonds' blossom algorithm).
struct PairedItems {
    /// Fewest boxes.
    private(set) var boxes: Int
    private var mates: [Int]
    private var neighbours: [[Int]]

    /// - Parameter items: Items of which no three share a box.
    /// - Complexity: O(items^3).
    init(_ problem: VectorPacking, _ items: [Int], _ rooms: [[Int64]]) {
        let dimensions = problem.dimensions
        boxes = items.count
        mates = Array(repeating: -1, count: items.count)
        neighbours = Array(repeating: [], count: items.count)
        for one in items.indices {
            for other in 0..<one {
                let goes = rooms.contains { room in
                    (0..<dimensions).allSatisfy { dimension in
                        let first = problem.sizes[items[one] * dimensions + dimension]
                        return first + problem.sizes[items[other] * dimensions + dimension] <= room[dimension]
                    }
                }
                if goes {
                    neighbours[one].append(other)
                    neighbours[other].append(one)
                }
            }
        }
        for item in items.indices where mates[item] < 0 {
            if let mate = neighbours[item].first(where: { mates[$0] < 0 }) { (mates[item], mates[mate]) = (mate, item) }
        }
        for item in items.indices where mates[item] < 0 { augment(from: item) }
        boxes -= mates.count { $0 >= 0 } / 2
    }

    /// Looks for an alternating path to another free item and turns it over.
    private mutating func augment(from root: Int) {
        var search = BlossomSearch(count: mates.count)
        guard let end = search.run(root, mates, neighbours) else { return }
        var item = end
        while item >= 0 {
            let before = search.parents[item]
            let next = mates[before]
            (mates[item], mates[before]) = (before, item)
            item = next
        }
    }
}

/// One search for an augmenting path; odd cycles met are drawn together.
private struct BlossomSearch {
    var parents: [Int]
    private var bases: [Int]
    private var isReached: [Bool]

    init(count: Int) {
        parents = Array(repeating: -1, count: count)
        bases = Array(0..<count)
        isReached = Array(repeating: false, count: count)
    }

    /// The free item at the end of a path, if there is one.
    mutating func run(_ root: Int, _ mates: [Int], _ neighbours: [[Int]]) -> Int? {
        isReached[root] = true
        var queue = [root]
        var head = 0
        while head < queue.count {
            let item = queue[head]
            head += 1
            for other in neighbours[item] where bases[item] != bases[other] && mates[item] != other {
                if other == root || (mates[other] >= 0 && parents[mates[other]] >= 0) {
                    contract(item, other, mates, &queue)
                } else if parents[other] < 0 {
                    parents[other] = item
                    if mates[other] < 0 { return other }
                    isReached[mates[other]] = true
                    queue.append(mates[other])
                }
            }
        }
        return nil
    }

    private mutating func contract(_ one: Int, _ other: Int, _ mates: [Int], _ queue: inout [Int]) {
        let base = commonBase(one, other, mates)
        var isInside = Array(repeating: false, count: bases.count)
        mark(one, base, other, mates, &isInside)
        mark(other, base, one, mates, &isInside)
        for item in bases.indices where isInside[bases[item]] {
            bases[item] = base
            if !isReached[item] {
                isReached[item] = true
                queue.append(item)
            }
        }
    }

    private func commonBase(_ one: Int, _ other: Int, _ mates: [Int]) -> Int {
        var isOnPath = Array(repeating: false, count: bases.count)
        var item = one
        while true {
            item = bases[item]
            isOnPath[item] = true
            if mates[item] < 0 { break }
            item = parents[mates[item]]
        }
        item = other
        while true {
            item = bases[item]
            if isOnPath[item] { return item }
            item = parents[mates[item]]
        }
    }

    private mutating func mark(_ start: Int, _ base: Int, _ child: Int, _ mates: [Int], _ isInside: inout [Bool]) {
        var (item, child) = (start, child)
        while bases[item] != base {
            isInside[bases[item]] = true
            isInside[bases[mates[item]]] = true
            parents[item] = child
            child = mates[item]
            item = parents[mates[item]]
        }
    }
}
