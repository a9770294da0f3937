import Consignments
import Testing

@testable import Loading

/// Values that are dimensions of the plain problem, marks of it, or only put right afterwards.
@Suite struct SeparationReachTests {
    static func planner(_ reach: CargoPacking.Reach, looks: Int = 200_000) -> ConsolidatingLoadPlanner {
        var planner = ConsolidatingLoadPlanner(effort: .init(looks: looks, steps: 8_000))
        planner.reach = reach
        return planner
    }

    static let marks = CargoPacking.Reach(alone: 0, dimensions: 0, marks: 511)
    static let both = CargoPacking.Reach(alone: 0, dimensions: 2, marks: 511)
    static let some = CargoPacking.Reach(alone: 0, dimensions: 1, marks: 1)

    @Test("Marks are as good as every other plan", arguments: 0..<4) func oracle(block: Int) {
        for seed in block * 100..<(block + 1) * 100 {
            var dice = Dice(seed: UInt64(seed + 810_000))
            let terms = ConsolidationOracleTests.terms(&dice)
            let rows = SeparationTests.rows(&dice, dice.int(1...8), fixed: 0, groups: 2, values: dice.int(1...4))
            let lots = book(rows)
            let best = LoadingOracle.best(rows, terms)
            for reach in [Self.marks, Self.both] {
                let result = Self.planner(reach).plan(allLots(lots), of: lots, for: terms)
                #expect(violations(result, lots, terms) == [], "seed \(seed)")
                #expect(ConsolidationOracleTests.outcome(result) == best, "seed \(seed)")
            }
            for reach in [Self.some, CargoPacking.Reach.none] {
                let result = Self.planner(reach).plan(allLots(lots), of: lots, for: terms)
                #expect(violations(result, lots, terms) == [], "seed \(seed)")
                #expect(ConsolidationOracleTests.outcome(result) >= best, "seed \(seed)")
            }
        }
    }

    @Test("Whatever is searched, the order of the rows changes nothing and nothing is lost", arguments: 0..<4)
    func permuted(block: Int) {
        for seed in block * 5..<(block + 1) * 5 {
            var dice = Dice(seed: UInt64(seed + 820_000))
            let terms = LoadingPropertyTests.terms(&dice)
            let rows = SeparationTests.rows(
                &dice, dice.int(20...110), fixed: terms.containers.count, groups: 1, values: dice.int(2...90))
            var order = Array(rows.indices)
            for place in order.indices.reversed() { order.swapAt(place, dice.int(0...place)) }
            let (lots, shuffled) = (book(rows), book(order.map { rows[$0] }, numbers: order.map { $0 + 1 }))
            for reach in [CargoPacking.Reach(), Self.both, Self.some, CargoPacking.Reach.none] {
                let one = Self.planner(reach, looks: 60_000).plan(allLots(lots), of: lots, for: terms)
                let other = Self.planner(reach, looks: 60_000).plan(allLots(shuffled), of: shuffled, for: terms)
                #expect(violations(one, lots, terms) == [], "seed \(seed)")
                #expect(violations(other, shuffled, terms) == [], "seed \(seed)")
                #expect(
                    ConsolidationOracleTests.outcome(one) == ConsolidationOracleTests.outcome(other), "seed \(seed)")
                #expect(
                    ConsolidationOracleTests.loads(one, Array(rows.indices))
                        == ConsolidationOracleTests.loads(other, order), "seed \(seed)")
                #expect(one.containers.reduce(0) { $0 + $1.lots.count } + one.refused.count == rows.count)
            }
        }
    }

    /// Jobs at the edge of what dimensions can say: 20 to 30 values, many lots of each, boxes nearly full.
    static func tight(_ seed: Int, values range: ClosedRange<Int>) -> (rows: [TestLot], terms: Job) {
        var dice = Dice(seed: UInt64(seed + 830_000))
        let values = dice.int(range)
        let rows = (0..<dice.int(60...140)).map { _ in
            let value = min(dice.int(1...values), dice.int(1...values))
            return TestLot(
                volume: "\(dice.int(1...5)).\(dice.int(100...999))", gross: "\(dice.int(1...4)).\(dice.int(0...9))",
                vendor: "V\(dice.int(1...5))", apart: dice.int(0...9) < 7 ? "S\(value)" : "")
        }
        return (rows, job(fleet: [fleet(box(20, 15), nil)]))
    }

    @Test("Marks are as good as dimensions, and never worse than putting right") func marksAgainstDimensions() {
        var (dimensions, marks, repaired, bound) = (0, 0, 0, 0)
        for seed in 0..<25 {
            let (rows, terms) = Self.tight(seed, values: 20...30)
            let lots = book(rows)
            func boxes(_ reach: CargoPacking.Reach) -> Int {
                let plan = Self.planner(reach, looks: 1_000_000).plan(allLots(lots), of: lots, for: terms)
                #expect(violations(plan, lots, terms) == [], "seed \(seed)")
                return plan.containers.count
            }
            dimensions += boxes(CargoPacking.Reach(alone: 30))
            marks += boxes(CargoPacking.Reach())
            repaired += boxes(CargoPacking.Reach.none)
            bound += LoadingBounds(allLots(lots), of: lots, for: terms).containers
        }
        #expect(marks * 100 <= dimensions * 101, "\(marks) boxes with marks, \(dimensions) with dimensions")
        #expect(marks <= repaired)
        #expect(bound <= marks)
        #expect(marks * 100 <= bound * 102, "\(marks) boxes, bound \(bound)")
    }

    @Test("More values than dimensions there could be") func manyValues() {
        var (searched, repaired, bound) = (0, 0, 0)
        for seed in 0..<20 {
            let (rows, terms) = Self.tight(seed, values: 31...60)
            let lots = book(rows)
            let plan = Self.planner(CargoPacking.Reach(), looks: 1_000_000).plan(allLots(lots), of: lots, for: terms)
            #expect(violations(plan, lots, terms) == [], "seed \(seed)")
            searched += plan.containers.count
            repaired +=
                Self.planner(CargoPacking.Reach.none, looks: 1_000_000).plan(allLots(lots), of: lots, for: terms)
                .containers.count
            bound += plan.lowerBound
        }
        #expect(searched <= repaired)
        #expect(searched * 100 <= bound * 101, "\(searched) boxes, bound \(bound), \(repaired) put right")
    }

    @Test("A mark goes into a box once") func marked() {
        func size(_ number: Int64, _ marks: [Int]) -> MarkedSize {
            var size = MarkedSize([number], at: 0, dimensions: 1)
            for mark in marks { size.mark(mark) }
            return size
        }
        var room = size(10, [])
        room.markAll()
        let (one, other, third) = (size(3, [0, 510]), size(4, [510]), size(5, [64]))
        #expect(one.fits(room) && other.fits(room) && third.fits(room))
        #expect(!other.fits(room - one))
        #expect(third.fits(room - one))
        #expect(other.fits(room - one + one))
        #expect(!(one + other).fits(room))
        #expect((one + third).fits(room))
        #expect(!(one + third + third).fits(room))
        #expect(!size(11, []).fits(room))
        #expect(room - one != room - size(3, []))
        #expect((room - one).plain == (room - size(3, [7])).plain)
        room.unmark(64)
        #expect(!third.fits(room))
        #expect(one.fits(room))
    }
}
