import Consignments
import Quantities
import Testing

@testable import Loading

@Suite struct LoadingPropertyTests {
    static func rows(_ dice: inout Dice, _ count: Int, fixed: Int, groups: Int) -> [TestLot] {
        (0..<count).map { _ in
            TestLot(
                volume: "\(dice.int(0...9)).\(dice.int(100...999))", gross: "\(dice.int(1...8)).\(dice.int(0...9))",
                vendor: "V\(dice.int(1...5))", keep: dice.int(0...9) < groups ? "K\(dice.int(1...6))" : "",
                fixed: UInt16(dice.int(0...9) == 0 ? dice.int(0...fixed) : 0))
        }
    }

    static func terms(_ dice: inout Dice) -> Job {
        let kinds = [
            fleet(box(20, 15), dice.int(0...1) == 0 ? nil : dice.int(0...4), cost: 10),
            fleet(box(9, 16, .twentyGP), dice.int(0...5), cost: 6), fleet(box(25, 12, .fortyFiveHQ), 1, cost: 11),
        ]
        return job(
            fleet: Array(kinds.prefix(dice.int(0...3))),
            containers: (0..<dice.int(0...3)).map { given("C\($0 * 2 + 1)", box(Int64(dice.int(5...22)), 14)) },
            fill: Proportion(scaled: Int64(dice.int(800_000...1_000_000))))
    }

    @Test(arguments: 0..<10) func everyPlanIsCleanAndLosesNothing(block: Int) {
        for seed in block * 20..<(block + 1) * 20 {
            var dice = Dice(seed: UInt64(seed))
            let terms = Self.terms(&dice)
            var rows = Self.rows(&dice, dice.int(0...60), fixed: terms.containers.count, groups: 2)
            for _ in 0..<2 {
                let lots = book(rows)
                let result = plan(lots, terms)
                #expect(violations(result, lots, terms) == [], "seed \(seed)")
                let placed = result.containers.reduce(0) { $0 + $1.lots.count }
                #expect(placed + result.refused.count == rows.count, "seed \(seed)")
                rows.reverse()
            }
        }
    }

    @Test func neverMoreThanFirstFit() {
        let terms = job(fleet: [fleet(box(20, 15), nil)])
        for seed in 0..<120 {
            var dice = Dice(seed: UInt64(seed + 77_000))
            let lots = book(Self.rows(&dice, dice.int(1...90), fixed: 0, groups: 0))
            let sizes = lots.lots.map { ($0.volume.scaled, $0.gross.scaled) }
            let result = plan(lots, terms)
            #expect(result.containers.count <= Self.firstFit(sizes), "seed \(seed)")
            #expect(result.containers.count <= Self.firstFit(Self.decreasing(sizes)), "seed \(seed)")
        }
    }

    /// Largest first by the greater of volume / 20 m3 and weight / 15 kg, over the common denominator.
    static func decreasing(_ sizes: [(Int64, Int64)]) -> [(Int64, Int64)] {
        let keys = sizes.map { max($0.0 * 1_500_000, $0.1 * 20_000_000) }
        return sizes.indices.sorted { keys[$0] != keys[$1] ? keys[$0] > keys[$1] : $0 < $1 }.map { sizes[$0] }
    }

    static func firstFit(_ sizes: [(Int64, Int64)]) -> Int {
        var boxes: [(Int64, Int64)] = []
        for size in sizes {
            if let box = boxes.firstIndex(where: { size.0 <= $0.0 && size.1 <= $0.1 }) {
                boxes[box] = (boxes[box].0 - size.0, boxes[box].1 - size.1)
            } else {
                boxes.append((20_000_000 - size.0, 1_500_000 - size.1))
            }
        }
        return boxes.count
    }
}

@Suite struct LoadingOracleTests {
    /// Fewest boxes of 20 m3 and 15 kg, by trying every partition.
    static func fewest(_ sizes: ArraySlice<(Int64, Int64)>, _ boxes: [(Int64, Int64)], _ best: Int) -> Int {
        guard boxes.count < best, let size = sizes.first else { return min(best, boxes.count) }
        var best = best
        for (index, room) in boxes.enumerated() where size.0 <= room.0 && size.1 <= room.1 {
            var next = boxes
            next[index] = (room.0 - size.0, room.1 - size.1)
            best = fewest(sizes.dropFirst(), next, best)
        }
        return fewest(sizes.dropFirst(), boxes + [(20_000_000 - size.0, 1_500_000 - size.1)], best)
    }

    @Test func boundIsBelowAndPlanNearTheOptimum() {
        let terms = job(fleet: [fleet(box(20, 15), nil)])
        var met = 0
        for seed in 0..<600 {
            var dice = Dice(seed: UInt64(seed + 5_000))
            let lots = book(LoadingPropertyTests.rows(&dice, dice.int(1...7), fixed: 0, groups: 0))
            let sizes = lots.lots.map { ($0.volume.scaled, $0.gross.scaled) }
            let optimum = Self.fewest(sizes[...], [], sizes.count + 1)
            let result = plan(lots, terms)
            #expect(result.lowerBound <= optimum, "seed \(seed)")
            #expect(result.containers.count >= optimum, "seed \(seed)")
            let bounds = LoadingBounds(allLots(lots), of: lots, for: terms)
            #expect(bounds.containers == result.lowerBound)
            #expect(bounds.cost.scaled <= Int64(optimum) * 1_000_000, "seed \(seed)")
            if result.containers.count == optimum { met += 1 }
        }
        #expect(met == 600, "the plan is optimal in \(met) of 600 cases, expected all")
    }

    @Test func dualFeasibleBound() {
        #expect(DualFeasibleBound.bins(for: [], capacity: 10) == 0)
        #expect(DualFeasibleBound.bins(for: [6, 6, 6], capacity: 10) == 3)
        #expect(DualFeasibleBound.bins(for: [5, 5, 5], capacity: 10) == 2)
        #expect(DualFeasibleBound.bins(for: [7, 7, 4, 4, 4], capacity: 10) == 4)
        #expect(DualFeasibleBound.bins(for: [10, 1], capacity: 10) == 2)
    }
}
