import Consignments
import Quantities
import Testing

@testable import Loading

/// Every way of loading a few lots, tried out.
struct LoadingOracle {
    /// What a plan is judged by: lots refused, cost of boxes from the fleet, how many of them.
    struct Outcome: Comparable, CustomStringConvertible {
        var refused: Int
        var cost: Int64
        var boxes: Int
        static func < (left: Outcome, right: Outcome) -> Bool {
            (left.refused, left.cost, left.boxes) < (right.refused, right.cost, right.boxes)
        }
        var description: String { "\(refused) refused, cost \(cost), \(boxes) boxes" }
    }

    private struct Unit { var volume: Int64, weight: Int64, lots: Int, fixed: Int, apart: [String] }
    private struct Box { var volume: Int64, weight: Int64, apart: [String] = [] }

    private var units: [Unit] = []
    private var boxes: [Box] = []
    private var stock: [Int]
    private let job: Job
    private var best = Outcome(refused: .max, cost: .max, boxes: .max)

    /// The best outcome. Fixed lots are taken in the planner's order, smallest first: which of them are refused is not
    /// part of the search.
    static func best(_ rows: [TestLot], _ job: Job) -> Outcome {
        var oracle = LoadingOracle(rows, job)
        oracle.search(0, Outcome(refused: 0, cost: 0, boxes: 0))
        return oracle.best
    }

    private init(_ rows: [TestLot], _ job: Job) {
        self.job = job
        stock = job.fleet.map { $0.available ?? .max }
        boxes = job.containers.map { Self.room($0.capacity, job) }
        var groups: [String: Int] = [:]
        for row in rows {
            let volume = Volume(row.volume)?.scaled ?? 0
            let weight = Weight(row.gross)?.scaled ?? 0
            if let unit = groups[row.keep], !row.keep.isEmpty {
                units[unit].volume += volume
                units[unit].weight += weight
                units[unit].lots += 1
                if !row.apart.isEmpty { units[unit].apart.append(row.apart) }
                if row.fixed > 0 {
                    units[unit].fixed = [0, Int(row.fixed)].contains(units[unit].fixed) ? Int(row.fixed) : -1
                }
            } else {
                groups[row.keep] = units.count
                units.append(
                    Unit(
                        volume: volume, weight: weight, lots: 1, fixed: Int(row.fixed),
                        apart: row.apart.isEmpty ? [] : [row.apart]))
            }
        }
    }

    private static func room(_ capacity: ContainerCapacity, _ job: Job) -> Box {
        let volume = Int128(capacity.volume.scaled) * Int128(job.limits.fillFactor.scaled) / 1_000_000
        return Box(volume: Int64(volume), weight: capacity.payload.scaled)
    }

    private mutating func search(_ place: Int, _ outcome: Outcome) {
        guard outcome < best else { return }
        guard place < units.count else { return best = outcome }
        let unit = units[place]
        let isTorn = Set(unit.apart).count < unit.apart.count
        for box in boxes.indices
        where !isTorn && boxes[box].apart.allSatisfy({ !unit.apart.contains($0) })
            && (unit.fixed == 0 || unit.fixed == box + 1)
        {
            guard unit.volume <= boxes[box].volume, unit.weight <= boxes[box].weight else { continue }
            boxes[box].volume -= unit.volume
            boxes[box].weight -= unit.weight
            let before = boxes[box].apart
            boxes[box].apart += unit.apart
            search(place + 1, outcome)
            boxes[box].apart = before
            boxes[box].volume += unit.volume
            boxes[box].weight += unit.weight
        }
        for kind in job.fleet.indices where !isTorn && unit.fixed == 0 && stock[kind] > 0 {
            let room = Self.room(job.fleet[kind].capacity, job)
            guard unit.volume <= room.volume, unit.weight <= room.weight else { continue }
            stock[kind] -= 1
            boxes.append(Box(volume: room.volume - unit.volume, weight: room.weight - unit.weight, apart: unit.apart))
            var next = outcome
            next.cost += job.fleet[kind].cost.scaled
            next.boxes += 1
            search(place + 1, next)
            boxes.removeLast()
            stock[kind] += 1
        }
        var next = outcome
        next.refused += unit.lots
        search(place + 1, next)
    }
}

@Suite struct ConsolidationOracleTests {
    static func outcome(_ plan: LoadPlan) -> LoadingOracle.Outcome {
        let taken = plan.containers.filter { $0.given == nil }
        return LoadingOracle.Outcome(
            refused: plan.refused.count, cost: taken.reduce(0) { $0 + $1.cost.scaled }, boxes: taken.count)
    }

    static func terms(_ dice: inout Dice) -> Job {
        let kinds = [
            fleet(box(20, 15), dice.int(0...1) == 0 ? nil : dice.int(0...3), cost: 10),
            fleet(box(9, 16, .twentyGP), dice.int(0...3), cost: 6), fleet(box(25, 12, .fortyFiveHQ), 1, cost: 11),
        ]
        return job(
            fleet: Array(kinds.prefix(dice.int(1...3))),
            containers: (0..<dice.int(0...2)).map { given("C\($0 * 2 + 1)", box(Int64(dice.int(5...22)), 14)) })
    }

    @Test(arguments: 0..<8) func asGoodAsEveryOtherPlan(block: Int) {
        for seed in block * 200..<(block + 1) * 200 {
            var dice = Dice(seed: UInt64(seed + 400_000))
            let terms = Self.terms(&dice)
            var rows = LoadingPropertyTests.rows(&dice, dice.int(1...8), fixed: 0, groups: 2)
            // One small lot may be fixed: with more, the order in which they are taken would count.
            if let last = rows.indices.last, !terms.containers.isEmpty, rows[last].keep.isEmpty {
                rows[last].fixed = UInt16(dice.int(0...terms.containers.count))
            }
            let result = plan(book(rows), terms)
            #expect(violations(result, book(rows), terms) == [], "seed \(seed)")
            let best = LoadingOracle.best(rows, terms)
            // A fixed lot that fits goes into its container even if others would have to stay behind.
            if result.refused.isEmpty || rows.allSatisfy({ $0.fixed == 0 }) {
                #expect(Self.outcome(result) == best, "seed \(seed)")
            } else {
                #expect(Self.outcome(result) >= best, "seed \(seed)")
            }
        }
    }

    @Test func orderOfRowsChangesNothing() {
        for seed in 0..<40 {
            var dice = Dice(seed: UInt64(seed + 600_000))
            let terms = LoadingPropertyTests.terms(&dice)
            let rows = LoadingPropertyTests.rows(&dice, dice.int(1...70), fixed: terms.containers.count, groups: 2)
            // The lots keep their numbers while their rows change places.
            let straight = plan(book(rows), terms)
            var order = Array(rows.indices)
            for place in order.indices.reversed() { order.swapAt(place, dice.int(0...place)) }
            let shuffled = plan(book(order.map { rows[$0] }, numbers: order.map { $0 + 1 }), terms)
            #expect(Self.outcome(straight) == Self.outcome(shuffled), "seed \(seed)")
            #expect(Self.loads(straight, Array(rows.indices)) == Self.loads(shuffled, order), "seed \(seed)")
        }
    }

    /// The lots of each container by their numbers, in no order.
    static func loads(_ plan: LoadPlan, _ numbers: [Int]) -> Set<Set<Int>> {
        Set(plan.containers.map { Set($0.lots.map { numbers[Int($0)] }) })
    }

    @Test func sameLotsSamePlan() {
        var dice = Dice(seed: 9)
        let terms = LoadingPropertyTests.terms(&dice)
        let lots = book(LoadingPropertyTests.rows(&dice, 200, fixed: 0, groups: 1))
        #expect(layout(plan(lots, terms)) == layout(plan(lots, terms)))
    }

    @Test func refusesAsFewLotsAsPossible() {
        // One group of three or three single lots: the group wins though it is one unit.
        let lots = book([
            TestLot(volume: "3", gross: "1", keep: "K"), TestLot(volume: "3", gross: "1", keep: "K"),
            TestLot(volume: "3", gross: "1", keep: "K"), TestLot(volume: "6", gross: "1"),
            TestLot(volume: "4", gross: "1"),
        ])
        let result = plan(lots, job(fleet: [fleet(box(10, 10), 1)]))
        #expect(layout(result) == ["C1 40HQ: 0 1 2"])
    }

    @Test func stopsWhenAsked() {
        var dice = Dice(seed: 31)
        let terms = job(fleet: [fleet(box(20, 15), nil)])
        let lots = book(LoadingPropertyTests.rows(&dice, 300, fixed: 0, groups: 0))
        let hurried = ConsolidatingLoadPlanner(shouldStop: { true }).plan(allLots(lots), of: lots, for: terms)
        #expect(violations(hurried, lots, terms) == [])
        #expect(hurried.refused.isEmpty)
        #expect(hurried.containers.count >= plan(lots, terms).containers.count)
    }
}
