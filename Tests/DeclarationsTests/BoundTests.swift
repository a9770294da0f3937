import Quantities
import Testing

@testable import Declarations

@Suite struct BoundTests {
    private func bound(_ bench: Bench) throws -> Int {
        let input = try bench.input()
        let values = input.lots.map { input.valuation.valueInCNY[Int($0)] }
        let caps = DivisionCaps(input, values: values)
        return DeclarationBounds.bound(DivisionKinds(lots: input.lots, values: values, caps), caps)
    }

    @Test(arguments: [
        (["150000"], 1), (["75000", "75000"], 1), (["75000", "75000.01"], 2),
        // Lots above half are apart.
        (["75000.01", "75000.01", "75000.01"], 3),
        // Two of those above a third fit, three do not.
        (Array(repeating: "50000.01", count: 5), 3), (Array(repeating: "50000", count: 6), 2),
        // Three of those above a fourth.
        (Array(repeating: "37500.01", count: 7), 3),
        // What stands beside a great lot is small: 100000 leaves no room for 60000.
        (["100000", "60000", "60000", "60000"], 3), (["100000", "100000", "50000", "50000"], 2),
    ])
    func greatLotsKeepOthersOut(totals: [String], expected: Int) throws {
        var bench = Bench()
        bench.rows = totals.map { Row(total: $0) }
        #expect(try bound(bench) == expected)
    }

    @Test func everyKindHasItsLineWhereNothingIsMerged() throws {
        var bench = Bench(simplified: .never)
        bench.rows = (0..<100).map { Row(name: "货\($0)", total: "1") }
        #expect(try bound(bench) == 2)
        bench.rows.append(Row(name: "货", total: "1"))
        #expect(try bound(bench) == 3)
        // A kind beyond the cap has a line in two declarations.
        bench.rows = (0..<99).map { Row(name: "货\($0)", total: "1") } + [Row(), Row(total: "100000")]
        bench.rows[99].total = "100000"
        #expect(try bound(bench) == 3)
    }

    @Test func simplifiedDeclarationsHaveFiveSingleLines() throws {
        // 46 inspected kinds, 5 chapters of two kinds each: 46 + 5 + 5 lines less the 2 that five single lines spare.
        var bench = Bench()
        bench.rows = (0..<46).map { Row(hs: Code.perfume, name: "货\($0)", total: "1") }
        for code in [Code.glass, Code.steel, Code.bricks, Code.jewellery, Code.trunks] {
            for name in ["甲", "乙"] { bench.rows.append(Row(hs: code, name: name, total: "1")) }
        }
        #expect(try bound(bench) == 2)
        let plan = SequentialDeclarationPlanner().plan(try bench.input())
        #expect(plan.groups.count == 2)
        bench.rows.removeFirst(5)
        #expect(try bound(bench) == 1)
        #expect(SequentialDeclarationPlanner().plan(try bench.input()).groups.count == 1)
    }

    @Test func noLotsNeedNoDeclaration() throws {
        #expect(try bound(Bench()) == 0)
    }
}
