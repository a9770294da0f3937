import Consignments
import Findings
import Quantities
import Testing

@testable import Loading

/// Lots that must not share a box.
@Suite struct SeparationTests {
    static func rows(_ dice: inout Dice, _ count: Int, fixed: Int, groups: Int, values: Int) -> [TestLot] {
        var rows = LoadingPropertyTests.rows(&dice, count, fixed: fixed, groups: groups)
        for index in rows.indices where dice.int(0...9) < 5 { rows[index].apart = "S\(dice.int(1...values))" }
        return rows
    }

    /// Every planner: the second, the first behind the seam, and the second with ever so little effort.
    static let planners: [any LoadPlanner] = [
        planner, BestFitLoadPlanner(), ConsolidatingLoadPlanner(effort: .init(looks: 1_000, steps: 10)),
    ]

    @Test(arguments: 0..<8) func asGoodAsEveryOtherPlan(block: Int) {
        for seed in block * 200..<(block + 1) * 200 {
            var dice = Dice(seed: UInt64(seed + 800_000))
            let terms = ConsolidationOracleTests.terms(&dice)
            var rows = Self.rows(&dice, dice.int(1...8), fixed: 0, groups: 2, values: dice.int(1...4))
            if let last = rows.indices.last, !terms.containers.isEmpty, rows[last].keep.isEmpty {
                rows[last].fixed = UInt16(dice.int(0...terms.containers.count))
            }
            let result = plan(book(rows), terms)
            #expect(violations(result, book(rows), terms) == [], "seed \(seed)")
            let best = LoadingOracle.best(rows, terms)
            if result.refused.isEmpty || rows.allSatisfy({ $0.fixed == 0 }) {
                #expect(ConsolidationOracleTests.outcome(result) == best, "seed \(seed)")
            } else {
                #expect(ConsolidationOracleTests.outcome(result) >= best, "seed \(seed)")
            }
        }
    }

    @Test(arguments: 0..<8) func neverTogetherAndNothingLost(block: Int) {
        for seed in block * 20..<(block + 1) * 20 {
            var dice = Dice(seed: UInt64(seed + 900_000))
            let terms = LoadingPropertyTests.terms(&dice)
            let rows = Self.rows(
                &dice, dice.int(0...70), fixed: terms.containers.count, groups: dice.int(0...2),
                values: dice.int(1...45))
            let lots = book(rows)
            for (number, planner) in Self.planners.enumerated() {
                let result = planner.plan(allLots(lots), of: lots, for: terms)
                #expect(violations(result, lots, terms) == [], "seed \(seed), planner \(number)")
                let placed = result.containers.reduce(0) { $0 + $1.lots.count }
                #expect(placed + result.refused.count == rows.count, "seed \(seed), planner \(number)")
                for container in result.containers {
                    let values = container.lots.map { rows[Int($0)].apart }.filter { !$0.isEmpty }
                    #expect(Set(values).count == values.count, "seed \(seed), planner \(number)")
                }
            }
        }
    }

    @Test func orderOfRowsChangesNothing() {
        for seed in 0..<40 {
            var dice = Dice(seed: UInt64(seed + 700_000))
            let terms = LoadingPropertyTests.terms(&dice)
            let rows = Self.rows(
                &dice, dice.int(1...70), fixed: terms.containers.count, groups: 2, values: dice.int(1...40))
            let straight = plan(book(rows), terms)
            var order = Array(rows.indices)
            for place in order.indices.reversed() { order.swapAt(place, dice.int(0...place)) }
            let shuffled = plan(book(order.map { rows[$0] }, numbers: order.map { $0 + 1 }), terms)
            #expect(
                ConsolidationOracleTests.outcome(straight) == ConsolidationOracleTests.outcome(shuffled), "seed \(seed)"
            )
            #expect(
                ConsolidationOracleTests.loads(straight, Array(rows.indices))
                    == ConsolidationOracleTests.loads(shuffled, order), "seed \(seed)")
        }
    }

    @Test func valuesThatKeepNothingApartChangeNothing() {
        for seed in 0..<40 {
            var dice = Dice(seed: UInt64(seed + 750_000))
            let terms = LoadingPropertyTests.terms(&dice)
            let rows = LoadingPropertyTests.rows(&dice, dice.int(1...70), fixed: terms.containers.count, groups: 2)
            var alone = rows
            for index in alone.indices { alone[index].apart = "S\(index)" }
            #expect(layout(plan(book(rows), terms)) == layout(plan(book(alone), terms)), "seed \(seed)")
        }
    }

    @Test func eachLotOfAValueNeedsABox() {
        let terms = job(fleet: [fleet(box(100, 100), nil)])
        let lots = book((0..<60).map { TestLot(volume: "1", gross: "1", apart: $0 % 3 == 0 ? "S" : "") })
        let result = plan(lots, terms)
        #expect(result.containers.count == 20)
        #expect(result.lowerBound == 20)
        #expect(LoadingBounds(allLots(lots), of: lots, for: terms).containers == 20)
    }

    /// 20 pairs in two boxes, more values than the plain problem has dimensions.
    @Test func manyPairsCostNoBox() {
        let terms = job(fleet: [fleet(box(80, 100), nil)])
        let rows = (0..<80).map { TestLot(volume: "2", gross: "1", vendor: "V\($0 % 7)", apart: "S\($0 / 2)") }
        let result = plan(book(rows), terms)
        #expect(violations(result, book(rows), terms) == [])
        #expect(result.containers.count == 2)
        #expect(result.refused.isEmpty)
    }

    @Test func manyLotsStandingTogetherFillBoxesAllTheSame() {
        // The values come last in the order of the plan: every box has to be given one in time.
        let terms = job(fleet: [fleet(box(20, 100), nil)])
        var rows = (0..<3_000).map { TestLot(volume: "1", gross: "1", vendor: "A\($0 % 3)") }
        for index in 2_850..<3_000 { (rows[index].vendor, rows[index].apart) = ("Z", "S") }
        let result = plan(book(rows), terms)
        #expect(violations(result, book(rows), terms) == [])
        #expect(result.containers.count == 150)
    }

    @Test func looseBoxesArePutRight() {
        let terms = job(fleet: [fleet(box(10, 100), nil)])
        let rows = (0..<8).map { TestLot(volume: $0 < 4 ? "6" : "4", gross: "1", apart: $0 % 4 < 2 ? "S" : "") }
        let lots = book(rows)
        let units = CargoUnits(allLots(lots), of: lots)
        let supply = BoxSupply(terms)
        var loose = Packing(boxes: [], boxOf: [0, 1, 2, 3, 0, 1, 2, 3])
        loose.boxes = Array(repeating: Packing.Box(left: Load(volume: 0, weight: 9_800_000), kind: 0), count: 4)
        let start = Packing(boxes: [], boxOf: Array(repeating: -1, count: 8))
        let mended = SeparationRepair(units, supply, start).mend(loose, Array(0..<8), kinds: [0])
        #expect(mended.boxes.count == 4)
        #expect(mended.unplaced == [])
        for box in 0..<4 {
            #expect(mended.boxOf.indices.count { mended.boxOf[$0] == box && rows[$0].apart == "S" } == 1)
        }
        #expect(mended.boxes.allSatisfy { $0.left == Load(volume: 0, weight: 9_800_000) })
    }

    @Test func groupThatMustAndMustNotShareABox() {
        let lots = book([
            TestLot(volume: "1", gross: "1", keep: "K", apart: "S"), TestLot(volume: "1", gross: "1", keep: "K"),
            TestLot(volume: "1", gross: "1", keep: "K", apart: "S"), TestLot(volume: "1", gross: "1"),
        ])
        for planner in Self.planners {
            let result = planner.plan(allLots(lots), of: lots, for: job(fleet: [fleet(box(10, 10), nil)]))
            #expect(result.refused.map(\.lot) == [0, 1, 2])
            let finding = result.refused[0].finding
            #expect(finding.rule == LoadingRules.groupApart.code)
            #expect(
                finding.message.en
                    == "several lots of keep_with group K carry the separate value S: they must and must not share a container"
            )
            #expect(finding.message.zh == "同柜组 K 中有几个批次属于同一分柜组 S，既须同柜又不得同柜")
            #expect(finding.place.field == "separate")
        }
    }

    @Test func fixedToOneBox() {
        let lots = book([
            TestLot(volume: "1", gross: "1", fixed: 1, apart: "S"), TestLot(volume: "1", gross: "1", fixed: 1),
            TestLot(volume: "1", gross: "1", fixed: 1, apart: "S"), TestLot(volume: "1", gross: "1", apart: "S"),
        ])
        let terms = job(fleet: [fleet(box(10, 10), nil)], containers: [given("G", box(10, 10))])
        for planner in Self.planners {
            let result = planner.plan(allLots(lots), of: lots, for: terms)
            #expect(layout(result) == ["G 40HQ: 0 1", "C1 40HQ: 3"])
            #expect(result.refused.map(\.lot) == [2])
            let finding = result.refused[0].finding
            #expect(finding.rule == LoadingRules.fixedTogether.code)
            #expect(finding.message.en == "lot L3 is fixed to G, where lot L1 of the same separate value S goes")
            #expect(finding.place.field == "container")
        }
    }

    @Test func tooFewBoxesToGoApart() {
        let lots = book((0..<3).map { _ in TestLot(volume: "1", gross: "1", apart: "S") })
        for planner in Self.planners {
            let result = planner.plan(allLots(lots), of: lots, for: job(fleet: [fleet(box(10, 10), 2)]))
            #expect(layout(result) == ["C1 40HQ: 0", "C2 40HQ: 1"])
            #expect(result.refused.map(\.lot) == [2])
            let finding = result.refused[0].finding
            #expect(finding.rule == LoadingRules.noContainerLeft.code)
            #expect(
                finding.message.en
                    == "lot L3 (1 m3, 1 kg): no container without lots of separate value S has room left; the job has 2"
            )
            #expect(finding.message.zh == "批次 L3 （1 m3，1 kg）除装有分柜组 S 货物的集装箱外已无集装箱可装，作业共有集装箱 2 个")
            #expect(
                finding.hint.en
                    == "add containers to fleet or containers of the job, or leave the lot's separate column empty")
        }
    }

    @Test func aGroupCarriesTheValuesOfAllItsLots() {
        let lots = book([
            TestLot(volume: "1", gross: "1", keep: "K", apart: "S"), TestLot(volume: "1", gross: "1", apart: "T"),
            TestLot(volume: "1", gross: "1", keep: "K", apart: "T"), TestLot(volume: "1", gross: "1", apart: "S"),
        ])
        #expect(layout(plan(lots, job(fleet: [fleet(box(10, 10), nil)]))) == ["C1 40HQ: 0 2", "C2 40HQ: 1 3"])
    }
}
