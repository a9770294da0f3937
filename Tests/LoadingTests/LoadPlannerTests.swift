import Consignments
import Findings
import Quantities
import Synchronization
import Testing

@testable import Loading

@Suite struct LoadPlannerTests {
    @Test func noLotsNeedNoContainer() {
        let result = plan(book([]), job(fleet: [fleet(box(10, 10), nil)]))
        #expect(result.containers.isEmpty)
        #expect(result.refused.isEmpty)
        #expect(result.lowerBound == 0)
    }

    @Test func bothLimitsCount() {
        let lots = book([
            TestLot(volume: "6", gross: "1"), TestLot(volume: "1", gross: "6"), TestLot(volume: "4", gross: "4"),
            TestLot(volume: "4", gross: "4"),
        ])
        let result = plan(lots, job(fleet: [fleet(box(10, 10), nil)]))
        #expect(result.containers.count == 2)
        #expect(result.lowerBound == 2)
        #expect(violations(result, lots, job(fleet: [fleet(box(10, 10), nil)])).isEmpty)
    }

    @Test func fillFactorIsRoundedDownToACubicCentimetre() {
        let terms = job(
            fleet: [fleet(ContainerCapacity(.fortyHQ, volume: Volume("0.000003")), nil)],
            fill: Proportion(scaled: 500_000))
        let lots = book([TestLot(volume: "0.000001", gross: "1"), TestLot(volume: "0.000002", gross: "1")])
        let result = plan(lots, terms)
        #expect(layout(result) == ["C1 40HQ: 0"])
        #expect(result.refused.map(\.lot) == [1])
        #expect(result.refused.first?.finding.rule.text == "MP-CON-001")
    }

    @Test func lastContainerShrinksToTheCheapestThatHoldsIt() {
        let terms = job(fleet: [fleet(box(20, 100), nil, cost: 10), fleet(box(8, 100, .twentyGP), nil, cost: 6)])
        let lots = book(Array(repeating: TestLot(volume: "5", gross: "1"), count: 5))
        #expect(layout(plan(lots, terms)) == ["C1 40HQ: 0 1 2 3", "C2 20GP: 4"])
    }

    @Test func givenContainersAreFilledFirstAndListedWhenEmpty() {
        let terms = job(
            fleet: [fleet(box(10, 10), nil)],
            containers: [given("C1", box(10, 10)), given("G", box(1, 1)), given("C3", box(10, 10))])
        let lots = book(Array(repeating: TestLot(volume: "6", gross: "1"), count: 4))
        #expect(layout(plan(lots, terms)) == ["C1 40HQ: 0", "G 40HQ:", "C3 40HQ: 1", "C2 40HQ: 2", "C4 40HQ: 3"])
    }

    @Test func limitedKindsRunOut() {
        let terms = job(fleet: [fleet(box(10, 10), 1), fleet(box(6, 10, .twentyGP), 1, cost: 5)])
        let lots = book(Array(repeating: TestLot(volume: "5", gross: "1"), count: 4))
        let result = plan(lots, terms)
        #expect(layout(result) == ["C1 40HQ: 0 1", "C2 20GP: 2"])
        #expect(result.refused.map(\.lot) == [3])
        let finding = result.refused[0].finding
        #expect(finding.rule == LoadingRules.noContainerLeft.code)
        #expect(finding.message.en == "lot L4 (5 m3, 1 kg): no container has room left; the job has 2")
        #expect(finding.message.zh == "批次 L4 （5 m3，1 kg）已无集装箱可装，作业共有集装箱 2 个")
    }

    @Test func merchantsStayTogetherAtEqualCost() {
        let vendors = ["A", "B", "A", "B"]
        let lots = book(vendors.map { TestLot(volume: "5", gross: "1", vendor: $0) })
        #expect(layout(plan(lots, job(fleet: [fleet(box(10, 10), nil)]))) == ["C1 40HQ: 0 2", "C2 40HQ: 1 3"])
    }

    @Test func lotsKeptTogetherShareAContainer() {
        let lots = book([
            TestLot(volume: "4", gross: "1", keep: "K"), TestLot(volume: "6", gross: "1"),
            TestLot(volume: "4", gross: "1", keep: "K"),
        ])
        #expect(layout(plan(lots, job(fleet: [fleet(box(10, 10), nil)]))) == ["C1 40HQ: 0 2", "C2 40HQ: 1"])
    }
}

/// The first planner, still used above 20,000 units for its bounded window.
@Suite struct BestFitLoadPlannerTests {
    @Test func mindsBothLimits() {
        let terms = job(fleet: [fleet(box(10, 10), nil)])
        let lots = book([
            TestLot(volume: "1", gross: "6"), TestLot(volume: "1", gross: "6"), TestLot(volume: "6", gross: "1"),
            TestLot(volume: "6", gross: "1"),
        ])
        let result = BestFitLoadPlanner().plan(allLots(lots), of: lots, for: terms)
        #expect(result.containers.count == 2)
        #expect(violations(result, lots, terms) == [])
    }
}

@Suite struct RefusalTests {
    let terms = job(fleet: [fleet(box(10, 10), nil)], containers: [given("G1", box(8, 8)), given("G2", box(8, 8))])

    @Test func lotLargerThanAnyBox() {
        let result = plan(book([TestLot(volume: "10.5", gross: "1"), TestLot(volume: "1", gross: "11")]), terms)
        #expect(result.containers.allSatisfy { $0.lots.isEmpty })
        #expect(result.refused.map(\.finding.rule.text) == ["MP-CON-001", "MP-CON-002"])
        let first = result.refused[0].finding
        #expect(
            first.message.en
                == "lot L1: volume 10.5 m3 is above the 10 m3 that the largest container may take (fill factor 1, set in the job)"
        )
        #expect(first.place == Place(file: "lots.csv", line: 2, field: "volume_m3", lot: "L1"))
        #expect(
            result.refused[1].finding.message.en
                == "lot L2: gross weight 11 kg is above the 10 kg that the largest container may take")
    }

    @Test func lotThatOnlyTwoBoxesTogetherWouldTake() {
        let two = job(fleet: [fleet(box(10, 5), nil), fleet(box(5, 10), nil)])
        let result = plan(book([TestLot(volume: "8", gross: "8")]), two)
        #expect(result.refused.map(\.finding.rule.text) == ["MP-CON-002"])
        #expect(result.refused[0].finding.message.en.contains("above the 5 kg"))
    }

    @Test func fixedContainerTakesLotsInInputOrder() {
        let lots = book([
            TestLot(volume: "5", gross: "1", fixed: 1), TestLot(volume: "4", gross: "1", fixed: 1),
            TestLot(volume: "3", gross: "1", fixed: 1), TestLot(volume: "0", gross: "7", fixed: 1),
        ])
        let result = plan(lots, terms)
        #expect(layout(result) == ["G1 40HQ: 0 2", "G2 40HQ:"])
        #expect(result.refused.map(\.lot) == [1, 3])
        #expect(
            result.refused.map(\.finding.message.en) == [
                "lot L2 is fixed to G1 and needs volume 4 m3, but only 3 m3 is left there (fill factor 1, set in the job)",
                "lot L4 is fixed to G1 and needs gross weight 7 kg, but only 6 kg is left there",
            ])
        #expect(violations(result, lots, terms).isEmpty)
    }

    @Test func groupTooLargeIsRefusedWhole() {
        let lots = book(Array(repeating: TestLot(volume: "6", gross: "1", keep: "K"), count: 2))
        let result = plan(lots, terms)
        #expect(result.refused.map(\.finding.rule.text) == ["MP-CON-005", "MP-CON-005"])
        #expect(result.refused[1].finding.message.en.hasPrefix("keep_with group K (lot L2): volume 12 m3"))
    }

    @Test func groupInTwoContainersIsRefused() {
        let lots = book([
            TestLot(volume: "1", gross: "1", keep: "K", fixed: 1),
            TestLot(volume: "1", gross: "1", keep: "K", fixed: 2),
        ])
        let result = plan(lots, terms)
        #expect(result.refused.map(\.finding.rule.text) == ["MP-CON-006", "MP-CON-006"])
        #expect(
            result.refused[0].finding.message.en
                == "lots of keep_with group K are fixed to different containers: G1 and G2")
    }

    @Test func noContainersAtAll() {
        let result = plan(book([TestLot(volume: "1", gross: "1")]), job())
        #expect(result.refused.map(\.finding.rule.text) == ["MP-CON-003"])
        #expect(Set(LoadingRules.all.map(\.code)).count == 8)
    }
}

/// Searching on while time is left.
@Suite("A patient planner") struct PatientLoadPlannerTests {
    /// Lots of a third to a half of a box, where search pays.
    private static func bulky(_ seed: UInt64) -> [TestLot] {
        var dice = Dice(seed: seed)
        return (0..<60).map { _ in TestLot(volume: "\(dice.int(19...49))", gross: "\(dice.int(1...90))") }
    }

    private static func boxes(_ plan: LoadPlan) -> Int { plan.containers.count { !$0.lots.isEmpty } }

    private let poor = VectorPacking.Effort(looks: 100, steps: 10)

    @Test("it finds fewer boxes than its first search, and never more")
    func searchesOn() {
        let job = job(fleet: [fleet(box(100, 10_000), nil)])
        var fewer = 0
        for seed in 1...20 as ClosedRange<UInt64> {
            let rows = Self.bulky(seed)
            let (book, lots) = (book(rows), rows.indices.map { UInt32($0) })
            let first = Self.boxes(ConsolidatingLoadPlanner(effort: poor).plan(lots, of: book, for: job))
            let plan = PatientLoadPlanner(effort: poor, multiples: [10_000]) { false }.plan(lots, of: book, for: job)
            #expect(Self.boxes(plan) <= first, "seed \(seed)")
            #expect(plan.containers.reduce(0) { $0 + $1.lots.count } == 60)
            fewer += Self.boxes(plan) < first ? 1 : 0
        }
        #expect(fewer > 0)
    }

    /// How often a planner asks whether time is up.
    private func questions(_ plan: (@escaping @Sendable () -> Bool) -> LoadPlan) -> (plan: LoadPlan, asked: Int) {
        let asked = Count()
        let made = plan {
            asked.add()
            return false
        }
        return (made, asked.value)
    }

    @Test("it stops as soon as no plan can have fewer boxes, however much time is left")
    func stopsAtTheBound() {
        let job = job(fleet: [fleet(box(100, 10_000), nil)])
        let (book, lots) = (book((0..<20).map { _ in TestLot(volume: "50", gross: "1") }), (0..<20).map(UInt32.init))
        let once = questions {
            ConsolidatingLoadPlanner(effort: poor, shouldStop: $0).plan(lots, of: book, for: job)
        }
        let patient = questions { PatientLoadPlanner(effort: poor, shouldStop: $0).plan(lots, of: book, for: job) }
        #expect(Self.boxes(once.plan) == 10 && once.plan.lowerBound == 10)
        #expect(Self.boxes(patient.plan) == 10)
        #expect(patient.asked == once.asked, "\(patient.asked) against \(once.asked)")
    }

    @Test("out of time from the start it still has a whole plan")
    func outOfTime() {
        let rows = Self.bulky(1)
        let (book, job) = (book(rows), job(fleet: [fleet(box(100, 10_000), nil)]))
        let plan = PatientLoadPlanner { true }.plan(rows.indices.map { UInt32($0) }, of: book, for: job)
        #expect(plan.refused.isEmpty && plan.containers.reduce(0) { $0 + $1.lots.count } == 60)
    }
}

/// A count that a sendable closure may raise.
private final class Count: Sendable {
    private let number = Mutex(0)

    func add() { number.withLock { $0 += 1 } }
    var value: Int { number.withLock(\.self) }
}
