import Testing

@testable import Loading

/// The rules of thumb once more, written as plainly as can be.
struct PlainRules {
    let dimensions: Int
    let room: [Int64]
    let items: [[Int64]]

    private func fits(_ item: [Int64], _ left: [Int64]) -> Bool { zip(item, left).allSatisfy { $0 <= $1 } }

    /// Into the first, or the fullest, box that takes the item.
    func fit(_ order: [[Int64]], isBest: Bool) -> Int {
        var boxes: [[Int64]] = []
        for item in order {
            let able = boxes.indices.filter { fits(item, boxes[$0]) }
            let chosen = isBest ? able.min { (boxes[$0].reduce(0, +), $0) < (boxes[$1].reduce(0, +), $1) } : able.first
            if let chosen {
                boxes[chosen] = zip(boxes[chosen], item).map { $0 - $1 }
            } else {
                boxes.append(zip(room, item).map { $0 - $1 })
            }
        }
        return boxes.count
    }

    /// Greatest share of a box first.
    var decreasing: [[Int64]] {
        let keys = items.map { item in zip(item, room).map { $0 * 1_000_000 / $1 }.max() ?? 0 }
        return items.indices.sorted { keys[$0] != keys[$1] ? keys[$0] > keys[$1] : $0 < $1 }.map { items[$0] }
    }

    /// Box after box the item with the greatest dot product with what is left.
    var dotProduct: Int {
        var waiting = decreasing
        var boxes = 0
        while !waiting.isEmpty {
            var left = room
            while let next = waiting.indices.filter({ fits(waiting[$0], left) }).max(by: {
                (product(waiting[$0], left), -$0) < (product(waiting[$1], left), -$1)
            }) {
                left = zip(left, waiting.remove(at: next)).map { $0 - $1 }
            }
            boxes += 1
        }
        return boxes
    }

    private func product(_ item: [Int64], _ left: [Int64]) -> Int64 { zip(item, left).reduce(0) { $0 + $1.0 * $1.1 } }

    /// The best of the four.
    var best: Int {
        min(
            fit(items, isBest: false), fit(decreasing, isBest: false), fit(decreasing, isBest: true), dotProduct)
    }
}

@Suite struct VectorPackingTests {
    static func problem(_ dice: inout Dice, most: Int) -> (VectorPacking, PlainRules) {
        let dimensions = dice.int(1...3)
        let room = (0..<dimensions).map { _ in Int64(dice.int(50...150)) }
        let largest = dice.int(2...4)
        let items = (0..<dice.int(1...most)).map { _ in
            room.map { Int64(dice.int(1...Int($0) * largest / 4)) }
        }
        return (
            VectorPacking(dimensions: dimensions, sizes: items.flatMap { $0 }, kinds: [.init(room: room)]),
            PlainRules(dimensions: dimensions, room: room, items: items)
        )
    }

    static func isSound(_ packing: VectorPacking.Packing, _ problem: VectorPacking) -> Bool {
        var left = packing.kinds.map { problem.kinds[$0].room }
        for (item, box) in packing.boxOf.enumerated() {
            guard left.indices.contains(Int(box)) else { return false }
            for dimension in 0..<problem.dimensions {
                left[Int(box)][dimension] -= problem.sizes[item * problem.dimensions + dimension]
            }
        }
        return left.allSatisfy { $0.allSatisfy { $0 >= 0 } }
    }

    @Test(
        "Never worse than first fit, first-fit decreasing, best-fit decreasing and the dot-product rule",
        arguments: 0..<8)
    func neverWorse(block: Int) {
        for seed in block * 250..<(block + 1) * 250 {
            var dice = Dice(seed: UInt64(seed + 910_000))
            let (problem, rules) = Self.problem(&dice, most: 40)
            let packing = problem.packed(effort: .init(looks: 2_000, steps: 200))
            #expect(Self.isSound(packing, problem), "seed \(seed)")
            #expect(packing.used <= rules.best, "seed \(seed)")
            #expect(packing.used >= problem.lowerBound, "seed \(seed)")
        }
    }

    @Test("Two hundred items and thousands of exchanges", arguments: 0..<4) func larger(seed: Int) {
        var dice = Dice(seed: UInt64(seed + 920_000))
        let (problem, rules) = Self.problem(&dice, most: 200)
        let packing = problem.packed(effort: .init(looks: 100_000, steps: 2_000))
        #expect(Self.isSound(packing, problem))
        #expect(packing.used <= rules.best)
    }

    @Test("Three of a box each, nothing wasted: triplets") func triplets() {
        var dice = Dice(seed: 5)
        var sizes: [Int64] = []
        for _ in 0..<12 {
            let first = dice.int(380...490)
            let second = dice.int(250...(1_000 - first) / 2)
            sizes += [Int64(first), Int64(second), Int64(1_000 - first - second)]
        }
        for place in sizes.indices.reversed() { sizes.swapAt(place, dice.int(0...place)) }
        let problem = VectorPacking(dimensions: 1, sizes: sizes, kinds: [.init(room: [1_000])])
        #expect(problem.packed(effort: .init(looks: 3_000_000)).used == 12)
    }

    @Test("The cheaper of two fleets is found") func fleets() {
        let kinds = [VectorPacking.Kind(room: [10], cost: 10), VectorPacking.Kind(room: [6], cost: 5)]
        let packing = VectorPacking(dimensions: 1, sizes: [6, 6, 4, 4], kinds: kinds).packed()
        #expect(packing.kinds.reduce(0) { $0 + kinds[$1].cost } == 20)
    }

    @Test("What is worth more stays when boxes are too few") func worth() {
        let problem = VectorPacking(
            dimensions: 1, sizes: [6, 6, 6], kinds: [.init(room: [10], available: 1)], worth: [1, 3, 2])
        #expect(problem.packed().boxOf == [-1, 0, -1])
    }
}

@Suite struct PackingBoundTests {
    @Test func dualFeasibleFunctions() {
        #expect(DualFeasibleFunctions.bins(for: [], capacity: 10) == 0)
        // Three sizes just above a third: two a bin.
        #expect(DualFeasibleFunctions.bins(for: Array(repeating: 34, count: 6), capacity: 100) == 3)
        #expect(DualFeasibleFunctions.bins(for: Array(repeating: 51, count: 5), capacity: 100) == 5)
        // By the totals two bins would do.
        #expect(DualFeasibleFunctions.bins(for: [60, 60, 40, 21, 19], capacity: 100) >= 2)
    }

    @Test("No bound is above what a planted packing needs", arguments: 0..<50) func planted(seed: Int) {
        var dice = Dice(seed: UInt64(seed + 930_000))
        let boxes = dice.int(1...12)
        var sizes: [Int64] = []
        for _ in 0..<boxes {
            let (cut, other) = (Int64(dice.int(1...99)), Int64(dice.int(1...99)))
            sizes += [cut, other, 100 - cut, 100 - other]
        }
        let problem = VectorPacking(dimensions: 2, sizes: sizes, kinds: [.init(room: [100, 100])])
        #expect(problem.lowerBound == boxes)
    }

    @Test("Items of which no three share a box: a greatest matching") func paired() {
        // A path of four goes together two by two; a star of four only once.
        let path = VectorPacking(dimensions: 1, sizes: [40, 60, 45, 55], kinds: [.init(room: [100])])
        #expect(PairedItems(path, [0, 1, 2, 3], [[100]]).boxes == 2)
        let star = VectorPacking(
            dimensions: 2, sizes: [30, 30, 60, 60, 65, 65, 70, 70], kinds: [.init(room: [100, 100])])
        #expect(PairedItems(star, [0, 1, 2, 3], [[100, 100]]).boxes == 3)
    }

    @Test("An odd cycle is no trap for the matching") func blossom() {
        // Five items of two sizes that all go together, two by two: three boxes.
        let five = VectorPacking(dimensions: 1, sizes: [40, 45, 41, 44, 42], kinds: [.init(room: [100])])
        #expect(PairedItems(five, [0, 1, 2, 3, 4], [[100]]).boxes == 3)
    }
}
