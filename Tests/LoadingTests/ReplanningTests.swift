import Consignments
import Quantities
import Testing

@testable import Loading

/// A plan and a change to it: lots withdrawn, new or larger, boxes fixed, limits and fleet altered.
struct ReplanningCase {
    var lots: LotBook
    var offered: [UInt32]
    var terms: Job
    var earlier: LoadPlan
    var fixings = LoadFixings()
    var effort = 1_000_000

    init(_ dice: inout Dice, count: Int, kinds: Int, fixesBoxes: Bool, values: Int = 0) {
        var terms = job(
            fleet: Array(
                [
                    fleet(box(20, 15), dice.int(0...1) == 0 ? nil : dice.int(1...4), cost: 10),
                    fleet(box(9, 16, .twentyGP), dice.int(0...3), cost: 6),
                ].prefix(kinds)),
            containers: (0..<dice.int(0...1)).map { given("B\($0)", box(Int64(dice.int(8...22)), 14)) })
        var rows = (0..<count).map { _ in
            TestLot(
                volume: "\(dice.int(0...9)).\(dice.int(100...999))", gross: "\(dice.int(1...7)).\(dice.int(0...9))",
                vendor: "V\(dice.int(1...3))", keep: dice.int(0...9) == 0 ? "K1" : "",
                fixed: UInt16(dice.int(0...9) == 0 ? terms.containers.count : 0))
        }
        for index in rows.indices where values > 0 && dice.int(0...9) < 5 {
            rows[index].apart = "S\(dice.int(1...values))"
        }
        let new = dice.int(0...2)
        let first = book(rows)
        let old = Array(allLots(first).dropLast(min(new, count)))
        earlier = planner.plan(old, of: first, for: terms)
        let refused = Set(earlier.refused.map { UInt32($0.lot) })
        offered = allLots(first).filter { !refused.contains($0) && dice.int(0...5) > 0 }
        if dice.int(0...2) == 0, let lot = offered.first { rows[Int(lot)].volume = "9.5" }
        if dice.int(0...3) == 0 { terms.limits.fillFactor = Proportion(scaled: Int64(dice.int(700_000...990_000))) }
        if dice.int(0...4) == 0 { terms.fleet[0].available = dice.int(0...2) }
        if values > 0, dice.int(0...1) == 0 {
            for index in rows.indices where dice.int(0...3) == 0 { rows[index].apart = "S1" }
        }
        lots = book(rows)
        self.terms = terms
        if fixesBoxes, dice.int(0...1) == 0, let ref = earlier.containers.first?.ref { fixings.boxes = [ref] }
    }

    var outcome: LoadReplan? {
        do throws(ReplanningFault) {
            return try LoadReplanner(effort: effort).plan(offered, of: lots, for: terms, from: earlier, fixed: fixings)
        } catch {
            return nil
        }
    }
}

/// Every way of changing a plan of a few lots, tried out.
struct ReplanningOracle {
    struct Outcome: Equatable, Comparable {
        var lostOld: Int, lostNew: Int, moved: Int, cost: Int64, boxes: Int
        static func < (left: Outcome, right: Outcome) -> Bool {
            (left.lostOld, left.lostNew, left.moved, left.cost, left.boxes)
                < (right.lostOld, right.lostNew, right.moved, right.cost, right.boxes)
        }
    }
    private struct Unit { var lots: [UInt32], volume: Int64, weight: Int64, fixed: Int, apart: [TextID] }
    private struct Box {
        var volume: Int64, weight: Int64, kind: Int, ref: String, count: Int, isOpen: Bool, apart: [TextID] = []
    }
    private let test: ReplanningCase
    private var units: [Unit] = []
    private var boxes: [Box] = []
    private var refOfLot: [UInt32: String] = [:]
    private var best: Outcome?

    static func best(_ test: ReplanningCase) -> Outcome? {
        var oracle = ReplanningOracle(test)
        oracle.search(0, Outcome(lostOld: 0, lostNew: 0, moved: 0, cost: 0, boxes: 0))
        return oracle.best
    }

    private init(_ test: ReplanningCase) {
        self.test = test
        for container in test.earlier.containers { for lot in container.lots { refOfLot[lot] = container.ref } }
        var groups: [UInt32: Int] = [:]
        for lot in test.offered {
            let row = test.lots.lots[Int(lot)]
            let unit = Unit(
                lots: [lot], volume: row.volume.scaled, weight: row.gross.scaled, fixed: Int(row.fixedContainer),
                apart: row.separate.isEmpty ? [] : [row.separate])
            guard !row.keepWith.isEmpty else {
                units.append(unit)
                continue
            }
            guard let known = groups[row.keepWith.index] else {
                groups[row.keepWith.index] = units.count
                units.append(unit)
                continue
            }
            units[known].lots.append(lot)
            units[known].volume += unit.volume
            units[known].weight += unit.weight
            units[known].apart += unit.apart
            if unit.fixed > 0 { units[known].fixed = unit.fixed }
        }
        for container in test.earlier.containers {
            let room = container.capacity.room(test.terms.limits.fillFactor)
            let kind = container.given != nil ? -1 : test.terms.fleet.firstIndex { $0.capacity == container.capacity }
            boxes.append(
                Box(
                    volume: room.volume, weight: room.weight, kind: kind ?? -2, ref: container.ref, count: 0,
                    isOpen: !test.fixings.boxes.contains(container.ref)))
        }
    }

    private mutating func search(_ number: Int, _ sum: Outcome) {
        guard number < units.count else { return judge(sum) }
        if let best, (sum.lostOld, sum.lostNew, sum.moved) > (best.lostOld, best.lostNew, best.moved) { return }
        let unit = units[number]
        for box in boxes.indices { put(number, unit, box, sum) }
        if unit.fixed == 0 {
            for (kind, entry) in test.terms.fleet.enumerated() {
                let room = entry.capacity.room(test.terms.limits.fillFactor)
                boxes.append(
                    Box(volume: room.volume, weight: room.weight, kind: kind, ref: "new", count: 0, isOpen: true))
                put(number, unit, boxes.count - 1, sum)
                boxes.removeLast()
            }
        }
        if unit.lots.contains(where: { lot in test.fixings.boxes.contains(refOfLot[lot] ?? "") }) { return }
        var next = sum
        next.lostOld += unit.lots.count { refOfLot[$0] != nil }
        next.lostNew += unit.lots.count { refOfLot[$0] == nil }
        search(number + 1, next)
    }

    private mutating func put(_ number: Int, _ unit: Unit, _ box: Int, _ sum: Outcome) {
        let isHome = unit.lots.contains { refOfLot[$0] == boxes[box].ref }
        if unit.fixed > 0, box != unit.fixed - 1 { return }
        if !boxes[box].isOpen, !isHome { return }
        if unit.lots.contains(where: { lot in
            boxes[box].ref != refOfLot[lot] && test.fixings.boxes.contains(refOfLot[lot] ?? "")
        }) {
            return
        }
        guard boxes[box].volume >= unit.volume, boxes[box].weight >= unit.weight, boxes[box].kind > -2 else { return }
        let together = boxes[box].apart + unit.apart
        guard Set(together).count == together.count else { return }
        let before = boxes[box].apart
        boxes[box].apart = together
        defer { boxes[box].apart = before }
        boxes[box].volume -= unit.volume
        boxes[box].weight -= unit.weight
        boxes[box].count += 1
        var next = sum
        next.moved += unit.lots.count { refOfLot[$0] != nil && refOfLot[$0] != boxes[box].ref }
        search(number + 1, next)
        boxes[box].volume += unit.volume
        boxes[box].weight += unit.weight
        boxes[box].count -= 1
    }

    private mutating func judge(_ sum: Outcome) {
        var sum = sum
        var used = Array(repeating: 0, count: test.terms.fleet.count)
        for box in boxes where box.count > 0 {
            sum.boxes += 1
            if box.kind >= 0 {
                (used[box.kind], sum.cost) = (used[box.kind] + 1, sum.cost + test.terms.fleet[box.kind].cost.scaled)
            }
        }
        for (kind, entry) in test.terms.fleet.enumerated() where used[kind] > entry.available ?? .max { return }
        if best.map({ sum < $0 }) ?? true { best = sum }
    }
}

@Suite struct ReplanningTests {
    static func outcome(_ replan: LoadReplan, _ test: ReplanningCase) -> ReplanningOracle.Outcome {
        let old = Set(test.earlier.containers.flatMap(\.lots))
        let used = replan.plan.containers.filter { !$0.lots.isEmpty }
        return ReplanningOracle.Outcome(
            lostOld: replan.plan.refused.count { old.contains(UInt32($0.lot)) },
            lostNew: replan.plan.refused.count { !old.contains(UInt32($0.lot)) },
            moved: replan.moves.count { $0.from != nil && $0.to != nil },
            cost: used.reduce(0) { $0 + ($1.given == nil ? $1.cost.scaled : 0) }, boxes: used.count)
    }

    static func check(_ replan: LoadReplan, _ test: ReplanningCase, _ seed: Int) {
        let refs = test.earlier.containers.map(\.ref)
        let violations = LoadPlanVerifier.violations(
            of: replan.plan, for: test.offered, in: test.lots, job: test.terms, keeping: refs)
        #expect(violations == [], "seed \(seed)")
        // What no lot left or entered is as it was, and stands where it stood.
        let left = Set(test.offered)
        let touched = Set(replan.moves.flatMap { [$0.from, $0.to] })
        for container in test.earlier.containers where !touched.contains(container.ref) {
            let rest = container.lots.filter { left.contains($0) }
            if !rest.isEmpty {
                #expect(replan.plan.containers.first { $0.ref == container.ref }?.lots == rest, "seed \(seed)")
            }
        }
        for ref in test.fixings.boxes { #expect(!touched.contains(ref), "seed \(seed)") }
        let kept = replan.plan.containers.map(\.ref).filter { refs.contains($0) }
        #expect(kept == refs.filter { kept.contains($0) }, "seed \(seed)")
    }

    @Test(arguments: 0..<8) func noPlanOfAFewLotsMovesFewerOrCostsLess(block: Int) {
        var compared = 0
        for seed in block * 16..<(block + 1) * 16 {
            var dice = Dice(seed: UInt64(seed + 31_000))
            let test = ReplanningCase(
                &dice, count: dice.int(1...(seed % 4 == 0 ? 8 : 6)), kinds: dice.int(1...2), fixesBoxes: true)
            let best = ReplanningOracle.best(test)
            guard let replan = test.outcome else {
                #expect(best == nil, "seed \(seed)")
                continue
            }
            Self.check(replan, test, seed)
            #expect(replan.isProved, "seed \(seed)")
            #expect(Self.outcome(replan, test) == best, "seed \(seed)")
            compared += 1
        }
        #expect(compared > 6)
    }

    @Test(arguments: 0..<8) func norWhereLotsMustNotShareABox(block: Int) {
        var compared = 0
        for seed in block * 16..<(block + 1) * 16 {
            var dice = Dice(seed: UInt64(seed + 33_000))
            let test = ReplanningCase(
                &dice, count: dice.int(1...(seed % 4 == 0 ? 8 : 6)), kinds: dice.int(1...2), fixesBoxes: true,
                values: dice.int(1...3))
            let best = ReplanningOracle.best(test)
            guard let replan = test.outcome else {
                #expect(best == nil, "seed \(seed)")
                continue
            }
            Self.check(replan, test, seed)
            #expect(replan.isProved, "seed \(seed)")
            #expect(Self.outcome(replan, test) == best, "seed \(seed)")
            compared += 1
        }
        #expect(compared > 6)
    }

    @Test(arguments: 0..<6) func everyChangeOfALargerPlanIsCleanAndLosesNothing(block: Int) {
        for seed in block * 10..<(block + 1) * 10 {
            var dice = Dice(seed: UInt64(seed + 52_000))
            var test = ReplanningCase(
                &dice, count: dice.int(20...80), kinds: 2, fixesBoxes: true, values: seed % 2 == 0 ? 0 : 9)
            test.effort = 20_000
            guard let replan = test.outcome else { continue }
            Self.check(replan, test, seed)
        }
    }

    @Test func whatIsOnlyWithdrawnMovesNothing() throws {
        let lots = book((0..<30).map { TestLot(volume: "\(3 + $0 % 4)", gross: "2") })
        let terms = job(fleet: [fleet(box(20, 50), nil)])
        let earlier = plan(lots, terms)
        let rest = allLots(lots).filter { $0 % 7 != 0 }
        let replan = try LoadReplanner().plan(rest, of: lots, for: terms, from: earlier)
        #expect(replan.moves == [])
        #expect(replan.isProved)
    }

    @Test func aNewGroupThatMustAndMustNotShareABoxStaysOut() throws {
        var rows = (0..<4).map { _ in TestLot(volume: "1", gross: "1") }
        for index in [2, 3] { (rows[index].keep, rows[index].apart) = ("K", "S") }
        let lots = book(rows)
        let terms = job(fleet: [fleet(box(10, 50), nil)])
        let earlier = planner.plan([0, 1], of: lots, for: terms)
        let replan = try LoadReplanner().plan(allLots(lots), of: lots, for: terms, from: earlier)
        #expect(layout(replan.plan) == ["C1 40HQ: 0 1"])
        #expect(replan.plan.refused.map(\.lot) == [2, 3])
        #expect(
            replan.plan.refused.map(\.finding.rule) == [LoadingRules.groupApart.code, LoadingRules.groupApart.code])
        #expect(replan.isProved)
    }

    @Test func theFewestLotsMakeRoom() throws {
        // One box is left: only where the lot of 4 m3 goes to the first box is there room for 6 m3 in the second.
        let lots = book([6, 9, 4, 6].map { TestLot(volume: "\($0)", gross: "1") })
        let terms = job(fleet: [fleet(box(10, 50), nil), fleet(box(15, 50, .twentyGP), nil)])
        let boxes = [box(10, 50), box(15, 50, .twentyGP)]
        let earlier = LoadPlan(
            containers: zip(boxes, [[0], [1, 2]] as [[UInt32]]).enumerated().map { number, pair in
                LoadedContainer(
                    ref: "C\(number + 1)", number: nil, capacity: pair.0, cost: Proportion(scaled: 1_000_000),
                    given: nil,
                    lots: pair.1)
            }, refused: [], lowerBound: 2)
        var scarce = terms
        scarce.fleet = scarce.fleet.map { FleetEntry(capacity: $0.capacity, available: 1, cost: $0.cost) }
        let replan = try LoadReplanner().plan(allLots(lots), of: lots, for: scarce, from: earlier)
        #expect(layout(replan.plan) == ["C1 40HQ: 0 2", "C2 20GP: 1 3"])
        #expect(replan.moves == [LotMove(lot: 2, from: "C2", to: "C1"), LotMove(lot: 3, from: nil, to: "C2")])
        let roomy = try LoadReplanner().plan(allLots(lots), of: lots, for: terms, from: earlier)
        #expect(layout(roomy.plan) == ["C1 40HQ: 0", "C2 20GP: 1 2", "C3 40HQ: 3"])
    }

    @Test func fixedBoxesThatHoldTooMuchAreAFault() {
        let lots = book([6, 9].map { TestLot(volume: "\($0)", gross: "1") })
        let earlier = plan(lots, job(fleet: [fleet(box(20, 50), nil)]))
        let tight = job(fleet: [fleet(box(20, 50), nil)], fill: Proportion(scaled: 500_000))
        #expect(throws: ReplanningFault.fixedBoxes(["C1"])) {
            try LoadReplanner().plan(
                allLots(lots), of: lots, for: tight, from: earlier, fixed: LoadFixings(boxes: ["C1"]))
        }
    }
}
