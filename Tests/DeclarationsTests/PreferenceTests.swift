import Quantities
import Testing

@testable import Declarations

/// What the planner does among plans of as many declarations.
@Suite struct PreferenceTests {
    private let planner = SequentialDeclarationPlanner()

    /// For each declaration the lots of a code.
    private func holding(_ code: String, _ bench: Bench, _ plan: DeclarationPlan) -> [Int] {
        plan.groups.map { group in group.lots.filter { bench.rows[Int($0)].hs == code }.count }.filter { $0 > 0 }
    }

    @Test func inspectedGoodsMeetInOneDeclaration() throws {
        var bench = Bench()
        bench.rows = (0..<40).map {
            Row(hs: $0 % 8 == 3 ? Code.perfume : Code.glass, name: "货\($0 % 11)", total: "10000")
        }
        let plan = planner.plan(try bench.input())
        #expect(plan.groups.count == 3 && plan.lowerBound == 3)
        #expect(holding(Code.perfume, bench, plan) == [5])
    }

    @Test func inspectedGoodsUseTheLinesOfFewDeclarations() throws {
        var bench = Bench()
        bench.rows = (0..<200).map {
            Row(hs: $0 % 2 == 0 ? Code.perfume : Code.glass, name: "货\($0)", total: "2000")
        }
        let plan = planner.plan(try bench.input())
        #expect(plan.groups.count == plan.lowerBound)
        #expect(holding(Code.perfume, bench, plan).count <= 3)
    }

    @Test func valuesAreBalanced() throws {
        var bench = Bench()
        bench.rows = (0..<100).map { _ in Row(total: "3100") }
        let plan = planner.plan(try bench.input())
        #expect(plan.groups.map(\.lots.count).sorted() == [33, 33, 34])
    }

    @Test func chaptersStayTogether() throws {
        var bench = Bench()
        let codes = [Code.glass, Code.plasticBags, Code.steel]
        bench.rows = (0..<90).map { Row(hs: codes[$0 % 3], name: "货\($0)", total: "5000") }
        let plan = planner.plan(try bench.input())
        #expect(plan.groups.count == 3)
        for code in codes { #expect(holding(code, bench, plan).count == 1) }
    }
}
