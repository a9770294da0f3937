import Testing

@testable import Loading

/// A clock that says stop after so many questions.
private final class CountedClock {
    private let most: Int
    private(set) var asked = 0
    init(after most: Int) { self.most = most }
    func isOver() -> Bool {
        asked += 1
        return asked > most
    }
}

/// `--time-limit`: every part of the search asks in time, and what it has is sound.
@Suite struct StoppingTests {
    static func triplets(_ boxes: Int, seed: UInt64) -> VectorPacking {
        var dice = Dice(seed: seed)
        var sizes: [Int64] = []
        for _ in 0..<boxes {
            let first = dice.int(380...490)
            let second = dice.int(250...(1_000 - first) / 2)
            sizes += [Int64(first), Int64(second), Int64(1_000 - first - second)]
        }
        for place in sizes.indices.reversed() { sizes.swapAt(place, dice.int(0...place)) }
        return VectorPacking(dimensions: 1, sizes: sizes, kinds: [.init(room: [1_000])])
    }

    static func plane(_ count: Int, seed: UInt64) -> VectorPacking {
        var dice = Dice(seed: seed)
        let sizes = (0..<2 * count).map { _ in Int64(dice.int(20...100)) }
        return VectorPacking(dimensions: 2, sizes: sizes, kinds: [.init(room: [150, 150])])
    }

    @Test("Whenever the clock stops it, the packing is sound and no worse than the one known before")
    func anytime() {
        for problem in [Self.triplets(25, seed: 5), Self.plane(60, seed: 6)] {
            let known = problem.packed(effort: .init(looks: 2_000_000)) { true }
            #expect(VectorPackingTests.isSound(known, problem))
            let full = problem.packed(effort: .init(looks: 2_000_000))
            var last = known.used
            var after = 0
            while after < 4_000 {
                let clock = CountedClock(after: after)
                let packing = problem.search(.init(looks: 2_000_000, steps: 10_000), from: known, byRules: true) {
                    clock.isOver()
                }
                #expect(VectorPackingTests.isSound(packing, problem), "after \(after)")
                #expect(packing.used <= known.used, "after \(after)")
                #expect(packing.proved <= full.used, "after \(after)")
                // Having been told once, every part ends at its next question.
                #expect(clock.asked <= after + 12, "after \(after)")
                last = packing.used
                guard clock.asked > after else { break }
                after = max(after + 1, after * 3 / 2)
            }
            #expect(last == full.used)
            #expect(full.used < known.used)
        }
    }

    @Test("The program of patterns asks every few steps") func patterns() throws {
        let problem = Self.plane(60, seed: 9)
        let known = problem.packed(effort: .init(looks: 10_000)).used
        var works: [Int] = []
        var isOpen = true
        while isOpen, works.count < 3_000 {
            var patterns = try #require(PatternPackingTests.patterns(problem, bound: problem.lowerBound))
            let clock = CountedClock(after: works.count)
            let isReached = patterns.relax(below: 60) { clock.isOver() }
            isOpen = clock.asked > works.count
            #expect(!(isOpen && isReached), "stopped, and yet there")
            #expect(patterns.bound <= known)
            works.append(patterns.work)
        }
        #expect(works.count > 10)
        let gaps = zip(works, works.dropFirst()).map { $1 - $0 }
        #expect(gaps.allSatisfy { $0 >= 0 })
        #expect((gaps.max() ?? .max) <= 400_000)
    }
}
