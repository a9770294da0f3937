import Testing

@testable import Loading

@Suite struct PatternPackingTests {
    /// A few items in one or two dimensions, some of them alike.
    static func problem(_ dice: inout Dice, most: Int) -> VectorPacking {
        let dimensions = dice.int(1...2)
        let room = (0..<dimensions).map { _ in Int64(dice.int(20...60)) }
        let largest = dice.int(2...4)
        var items = (0..<dice.int(2...most)).map { _ in room.map { Int64(dice.int(1...Int($0) * largest / 4)) } }
        for place in items.indices where dice.int(0...2) == 0 { items[place] = items[dice.int(0...items.count - 1)] }
        return VectorPacking(dimensions: dimensions, sizes: items.flatMap { $0 }, kinds: [.init(room: room)])
    }

    /// Fewest boxes, by trying every set as the next box.
    static func fewest(_ problem: VectorPacking) -> Int {
        let (count, room) = (problem.count, problem.kinds[0].room)
        let fits = (0..<1 << count).map { set in
            room.indices.allSatisfy { dimension in
                (0..<count).reduce(Int64(0)) {
                    $0 + (set >> $1 & 1 == 1 ? problem.sizes[$1 * room.count + dimension] : 0)
                } <= room[dimension]
            }
        }
        var boxes = [Int](repeating: 0, count: 1 << count)
        for set in 1..<1 << count {
            var (part, best) = (set, count)
            while part > 0 {
                if fits[part] { best = min(best, boxes[set ^ part] + 1) }
                part = (part - 1) & set
            }
            boxes[set] = best
        }
        return boxes[(1 << count) - 1]
    }

    static func patterns(_ problem: VectorPacking, bound: Int, work: Int = 10_000_000) -> PatternPacking? {
        PatternKinds(problem, Array(0..<problem.count)).map { PatternPacking($0, known: [], bound: bound, work: work) }
    }

    @Test("The bound of the patterns is never above the fewest boxes, and a dive packs soundly", arguments: 0..<8)
    func bound(block: Int) throws {
        var tight = 0
        for seed in block * 60..<(block + 1) * 60 {
            var dice = Dice(seed: UInt64(seed + 940_000))
            let problem = Self.problem(&dice, most: 9)
            let fewest = Self.fewest(problem)
            var patterns = try #require(Self.patterns(problem, bound: 1))
            _ = patterns.relax(below: problem.count + 1)
            #expect(patterns.bound <= fewest, "seed \(seed)")
            tight += patterns.bound == fewest ? 1 : 0
            let dive = patterns.dive(into: fewest, seed: 1)
            #expect(dive.boxes.count <= fewest, "seed \(seed)")
            #expect((dive.boxes.joined() + dive.left).sorted() == Array(0..<problem.count), "seed \(seed)")
            for box in dive.boxes {
                for (dimension, room) in problem.kinds[0].room.enumerated() {
                    let load = box.reduce(Int64(0)) { $0 + problem.sizes[$1 * problem.dimensions + dimension] }
                    #expect(load <= room, "seed \(seed)")
                }
            }
        }
        // The program rounded up is the optimum in nearly every case.
        #expect(tight >= 57)
    }

    @Test("The best set of a price is that of trying them all", arguments: 0..<4) func pricing(block: Int) throws {
        for seed in block * 100..<(block + 1) * 100 {
            var dice = Dice(seed: UInt64(seed + 950_000))
            let problem = Self.problem(&dice, most: 10)
            let kinds = try #require(PatternKinds(problem, Array(0..<problem.count)))
            let values = kinds.sizes.map { _ in Int64(dice.int(0...1 << 23)) }
            var pricing = PatternPricing(kinds)
            let outcome = pricing.run(values, kinds.members.map(\.count), above: 0, nodes: 1_000_000)
            #expect(outcome.isComplete)
            #expect(outcome.most == Self.best(problem, kinds, values), "seed \(seed)")
            let worth = outcome.patterns.last.map { $0.reduce(Int64(0)) { $0 + values[Int($1)] } } ?? 0
            #expect(worth == outcome.most, "seed \(seed)")
        }
    }

    private static func best(_ problem: VectorPacking, _ kinds: PatternKinds, _ values: [Int64]) -> Int64 {
        var value = [Int64](repeating: 0, count: problem.count)
        for (kind, members) in kinds.members.enumerated() { for item in members { value[item] = values[kind] } }
        var best: Int64 = 0
        for set in 0..<1 << problem.count {
            let inside = (0..<problem.count).filter { set >> $0 & 1 == 1 }
            let fits = problem.kinds[0].room.indices.allSatisfy { dimension in
                inside.reduce(Int64(0)) { $0 + problem.sizes[$1 * problem.dimensions + dimension] }
                    <= problem.kinds[0].room[dimension]
            }
            if fits { best = max(best, inside.reduce(0) { $0 + value[$1] }) }
        }
        return best
    }

    @Test("Thirty triplets, each box full") func triplets() throws {
        var dice = Dice(seed: 8)
        var sizes: [Int64] = []
        for _ in 0..<30 {
            let first = dice.int(380...490)
            let second = dice.int(250...(1_000 - first) / 2)
            sizes += [Int64(first), Int64(second), Int64(1_000 - first - second)]
        }
        for place in sizes.indices.reversed() { sizes.swapAt(place, dice.int(0...place)) }
        let problem = VectorPacking(dimensions: 1, sizes: sizes, kinds: [.init(room: [1_000])])
        let packing = problem.packed(effort: .init(looks: 10_000_000))
        #expect(VectorPackingTests.isSound(packing, problem))
        #expect(packing.used == 30)
    }

    @Test("What does not go together goes in when some boxes are packed anew") func completion() {
        var finished = 0
        for seed in 0..<8 as Range<UInt64> {
            var dice = Dice(seed: 60 + seed)
            var sizes: [Int64] = []
            for _ in 0..<30 {
                let first = dice.int(380...490)
                let second = dice.int(250...(1_000 - first) / 2)
                sizes += [Int64(first), Int64(second), Int64(1_000 - first - second)]
            }
            let problem = VectorPacking(dimensions: 1, sizes: sizes, kinds: [.init(room: [1_000])])
            let items = PackingItems<PairSize>(problem)
            var state = PackingState<PairSize>(
                left: Array(repeating: items.rooms[0], count: 30), kinds: Array(repeating: 0, count: 30),
                boxOf: Array(repeating: -1, count: 90))
            for item in 0..<84 { state.put(item, items.sizes[item], into: item / 3) }
            // The items of two full boxes, the two largest in one of them and so on.
            var pool: [Int] = []
            for item in (84..<90).sorted(by: { sizes[$0] > sizes[$1] }) {
                if let box = state.left.indices.first(where: { items.sizes[item].fits(state.left[$0]) }) {
                    state.put(item, items.sizes[item], into: box)
                } else {
                    pool.append(item)
                }
            }
            guard !pool.isEmpty else { continue }
            var completion = PartialCompletion(items, state, pool: pool, dimensions: 1, seed: 1)
            #expect(!completion.run(steps: 100_000) { true })
            #expect(completion.pool == pool)
            let isFinished = completion.run(steps: 100_000) { false }
            #expect(isFinished == completion.pool.isEmpty)
            let packed = (0..<90).filter { completion.state.boxOf[$0] >= 0 }
            #expect((packed + completion.pool).sorted() == Array(0..<90))
            guard isFinished else { continue }
            finished += 1
            let packing = VectorPacking.Packing(boxOf: completion.state.boxOf, kinds: completion.state.kinds)
            #expect(VectorPackingTests.isSound(packing, problem))
            #expect(completion.state.left.allSatisfy { $0.first == 0 })
        }
        #expect(finished >= 3)
    }

    @Test("What no other bound shows the patterns prove, and the packing meets it") func stronger() throws {
        var stronger = 0
        for seed in 0..<12 {
            var dice = Dice(seed: UInt64(seed + 960_000))
            let sizes = (0..<50).map { _ in Int64(dice.int(20...100)) }
            let problem = VectorPacking(dimensions: 2, sizes: sizes, kinds: [.init(room: [150, 150])])
            var patterns = try #require(Self.patterns(problem, bound: problem.lowerBound))
            _ = patterns.relax(below: 25)
            stronger += patterns.bound > problem.lowerBound ? 1 : 0
            let packing = problem.packed(effort: .init(looks: 3_000_000))
            #expect(VectorPackingTests.isSound(packing, problem))
            #expect(packing.used == patterns.bound, "seed \(seed)")
        }
        #expect(stronger > 0)
    }
}
