import CodeLists
import Consignments
import Quantities
import Testing

@testable import Declarations

@Suite struct PlannerTests {
    private let planner = SequentialDeclarationPlanner()

    @Test func theCapItselfPassesAndACentMoreDoesNot() throws {
        var bench = Bench()
        bench.rows = [Row(total: "150000.00"), Row(total: "150000.01")]
        let plan = planner.plan(try bench.input())
        #expect(plan.groups.map(\.lots) == [[0]])
        #expect(plan.refused.map(\.lot) == [1])
        let finding = try #require(plan.refused.first?.finding)
        #expect(finding.rule.text == "MP-DEC-002" && finding.severity == .error)
        #expect(finding.place.lot == "L2" && finding.place.line == 3)
        #expect(
            finding.message.en
                == "The lot is worth 150000.01 USD, above the cap of 150000.00 USD for a declaration; lots are never split, "
                + "so it is not declared")
    }

    @Test func aDeclarationIsFilledToTheCent() throws {
        var bench = Bench()
        bench.rows = ["100000", "49999.99", "0.01", "0.01"].map { Row(total: $0) }
        let plan = planner.plan(try bench.input())
        #expect(plan.groups.map(\.lots) == [[0], [1, 2, 3]])  // two by value; of these the more even
        #expect(plan.lowerBound == 2)
        bench.rows.removeLast()
        #expect(planner.plan(try bench.input()).groups.count == 1)
    }

    @Test func theCapIsCountedOnRoundedLines() throws {
        // 1050000.03 CNY are 150000.0043 USD, and round to the cap.
        var bench = Bench()
        bench.rows = [Row(total: "1050000.02", currency: "CNY"), Row(total: "0.01", currency: "CNY")]
        let input = try bench.input()
        let plan = planner.plan(input)
        #expect(plan.groups.map(\.lots) == [[0, 1]])
        bench.rows[1].total = "0.02"  // 150000.00571 rounds above it
        #expect(planner.plan(try bench.input()).groups.count == 2)
    }

    @Test func theCapCountsInDollarsWhateverIsDeclared() throws {
        var bench = Bench(currency: "CNY")
        bench.rows = [Row(total: "1050000", currency: "CNY"), Row(total: "1050000.01", currency: "CNY")]
        let plan = planner.plan(try bench.input())
        #expect(plan.groups.map(\.lots) == [[0]])
        #expect(plan.refused.map(\.lot) == [1])
        // 150000.0014 USD: what is above the cap must not look like it.
        #expect(plan.refused.first?.finding.message.en.hasPrefix("The lot is worth 150000.01 USD, above") == true)
    }

    @Test func halfACentAboveTheCapIsRefused() throws {
        var bench = Bench(rate: "8")
        bench.rows = ["1200000.04", "1200000.03"].map { Row(total: $0, currency: "CNY") }
        let plan = planner.plan(try bench.input())
        #expect(plan.refused.map(\.lot) == [0])  // 150000.005 rounds to 150000.01
        #expect(plan.groups.map(\.lots) == [[1]])
    }

    @Test func fiftyOneKindsNeedTwoDeclarationsUnlessMerged() throws {
        var bench = Bench(simplified: .never)
        bench.rows = (0..<51).map { Row(name: "货\($0)") }
        let plan = planner.plan(try bench.input())
        #expect(plan.groups.count == 2 && plan.lowerBound == 2)
        bench.simplified = .auto
        let merged = planner.plan(try bench.input())
        #expect(merged.groups.count == 1 && merged.lowerBound == 1)
        bench.rows = (0..<51).map { Row(hs: Code.perfume, name: "货\($0)") }
        #expect(planner.plan(try bench.input()).groups.count == 2)
    }

    @Test func purchasersNeverShare() throws {
        var bench = Bench()
        bench.rows = [Row(purchaser: 1), Row(purchaser: 0), Row(purchaser: 1), Row(purchaser: 0, container: 1)]
        #expect(planner.plan(try bench.input()).groups.map(\.lots) == [[1, 3], [0, 2]])
        bench.binding = .early
        let groups = planner.plan(try bench.input()).groups
        #expect(groups.map(\.lots) == [[1], [3], [0, 2]])
        #expect(groups.map(\.container) == [0, 1, 0])
    }

    @Test func smallDeclarationsAreDissolvedIntoOthers() throws {
        var bench = Bench()
        bench.rows = ["90000", "90000", "60000", "60000", "60000"].map { Row(total: $0) }
        bench.rows[2].hs = Code.glass
        bench.rows[3].hs = Code.steel
        let plan = planner.plan(try bench.input())
        #expect(plan.groups.count == 3 && plan.lowerBound == 3)
    }

    /// Lots of few and of many containers, and one container far from the others; the most for one purchaser.
    @Test(arguments: [1, 3, 40, 3_000], [ContainerBinding.early, .late])
    func divisionsGoByPurchaserAndContainer(containers: Int, binding: ContainerBinding) throws {
        var bench = Bench(binding: binding)
        var wanted: [[Int]: [UInt32]] = [:]
        for lot in 0..<300 {
            let (purchaser, container) = (containers > 40 ? 3 : lot * 7 % 5, lot == 299 ? 9_000 : lot * 11 % containers)
            bench.rows.append(Row(purchaser: UInt16(purchaser), container: Int32(container)))
            wanted[binding == .early ? [purchaser, container] : [purchaser], default: []].append(UInt32(lot))
        }
        let divisions = try bench.input().divisions
        #expect(
            divisions.map { [$0.purchaser] + ($0.container.map { [$0] } ?? []) }
                == wanted.keys.sorted {
                    $0.lexicographicallyPrecedes($1)
                })
        for division in divisions {
            #expect(division.lots == wanted[[division.purchaser] + (division.container.map { [$0] } ?? [])])
        }
    }

    @Test func divisionsPlannedApartJoinToTheSamePlan() throws {
        var random = SplitMix(state: 99)
        let bench = random.bench(most: 80)
        let input = try bench.input()
        let whole = planner.plan(input)
        let parts = DeclarationPlan.joined(input.divisions.reversed().map { planner.plan($0, of: input) }.reversed())
        #expect(whole.groups == parts.groups && whole.refused == parts.refused)
        #expect(whole.lowerBound == parts.lowerBound)
    }

    @Test func aCapBeyondExactSharingIsLowered() throws {
        var bench = Bench()
        bench.limits.declarationValueUSD = Amount(scaled: .max)
        bench.rows = Array(repeating: Row(total: "9000000000000"), count: 3)
        let plan = planner.plan(try bench.input())
        #expect(plan.refused.count == 3)
    }
}
