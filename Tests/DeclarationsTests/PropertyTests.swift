import CodeLists
import Consignments
import Quantities
import Testing

@testable import Declarations

@Suite struct PropertyTests {
    private let planner = SequentialDeclarationPlanner()
    private let verifier = DeclarationVerifier()

    /// What a plan's declarations sum to.
    private struct Totals: Equatable {
        var lots = 0
        var packages: Int64 = 0
        var gross: Int64 = 0
        var net: Int64 = 0
        var volume: Int64 = 0
        var charges: Int64 = 0
        var value: Int128 = 0
    }

    private func totals(_ plan: DeclarationPlan, _ input: DeclarationInput) -> Totals {
        var totals = Totals()
        var builder = DeclarationBuilder()
        for (index, group) in plan.groups.enumerated() {
            let made = builder.build(group, ref: "D\(index + 1)", input: input)
            #expect(verifier.verify(made, group: group, input: input) == [])
            for item in made.items {
                #expect(item.shares.reduce(0) { $0 + $1.cents } == item.cents)
                #expect(item.shares.reduce(0) { $0 + $1.net.scaled } == item.net.scaled)
                for share in item.shares { totals.value += input.valuation.valueInCNY[Int(share.lot)] }
                totals.lots += item.shares.count
            }
            totals.packages += made.packages
            totals.gross += made.gross.scaled
            totals.net += made.net.scaled
            totals.volume += made.volume.scaled
            totals.charges += made.freight + made.insurance + made.other
        }
        return totals
    }

    private func expected(_ plan: DeclarationPlan, _ input: DeclarationInput) -> Totals {
        let refused = Set(plan.refused.map(\.lot))
        var totals = Totals()
        for lot in input.book.lots.indices where !refused.contains(lot) {
            let row = input.book.lots[lot]
            totals.lots += 1
            totals.packages += Int64(row.packages)
            totals.gross += row.gross.scaled
            totals.net += row.net.scaled
            totals.volume += row.volume.scaled
            totals.value += input.valuation.valueInCNY[lot]
            for parts in [input.valuation.freight, input.valuation.insurance, input.valuation.other]
            where !parts.isEmpty {
                totals.charges += parts[lot]
            }
        }
        return totals
    }

    @Test(arguments: 0..<8)
    func nothingIsLostAndEveryDeclarationHolds(part: Int) throws {
        var random = SplitMix(state: UInt64(part) * 1_000_003)
        for round in 0..<300 {
            let bench = random.bench(most: round % 20 == 0 ? 120 : 25)
            let input = try bench.input()
            let plan = planner.plan(input)
            #expect(verifier.verifyValuation(input) == [])
            #expect(verifier.verifyCoverage(plan, input: input) == [])
            #expect(totals(plan, input) == expected(plan, input))
            #expect(plan.groups.count >= plan.lowerBound)
        }
    }

    /// Rows in any order: as many declarations of the same totals.
    @Test func theOrderOfRowsChangesNoCountAndNoTotal() throws {
        var random = SplitMix(state: 4_711)
        for _ in 0..<200 {
            var bench = random.bench(most: 60)
            bench.charges = []
            let input = try bench.input()
            let plan = planner.plan(input)
            var rows = Array(bench.rows.indices)
            for index in rows.indices.reversed() { rows.swapAt(index, random.below(index + 1)) }
            bench.rows = rows.map { bench.rows[$0] }
            let turned = try bench.input()
            let other = planner.plan(turned)
            #expect(totals(plan, input) == totals(other, turned))
            #expect(plan.lowerBound == other.lowerBound && plan.groups.count == other.groups.count)
            #expect(plan.refused.map(\.lot) == other.refused.map { rows[$0.lot] }.sorted())
            #expect(worths(plan, input) == worths(other, turned))
        }
    }

    private func worths(_ plan: DeclarationPlan, _ input: DeclarationInput) -> [Int128] {
        plan.groups.map { $0.lots.reduce(0) { $0 + input.valuation.valueInCNY[Int($1)] } }.sorted()
    }

    /// Up to eight lots, every way of grouping them: the planner needs as few declarations as any, and the bound is no more.
    @Test(arguments: 0..<8)
    func noPlanBeatsThePlanner(part: Int) throws {
        var random = SplitMix(state: UInt64(part) * 7_777 + 31)
        var aboveOne = 0
        for _ in 0..<300 {
            var bench = random.bench(most: 8)
            bench.binding = .late
            for index in bench.rows.indices { bench.rows[index].purchaser = 0 }
            let input = try bench.input()
            let plan = planner.plan(input)
            let refused = Set(plan.refused.map(\.lot))
            let lots = input.lots.filter { !refused.contains(Int($0)) }
            let optimum = try fewest(lots, input)
            #expect(plan.groups.count == optimum)
            #expect(plan.lowerBound <= optimum)
            if optimum > 1 { aboveOne += 1 }
        }
        #expect(aboveOne > 100)
    }

    private func fewest(_ lots: [UInt32], _ input: DeclarationInput) throws -> Int {
        let all = 1 << lots.count
        var builder = DeclarationBuilder()
        var holds = Array(repeating: false, count: all)
        for subset in 1..<max(1, all) {
            let chosen = lots.indices.filter { subset >> $0 & 1 == 1 }.map { lots[$0] }
            let group = LotGroup(purchaser: 0, container: nil, lots: chosen)
            let made = builder.build(group, ref: "D", input: input)
            holds[subset] = verifier.verify(made, group: group, input: input).isEmpty
        }
        var best = Array(repeating: Int.max, count: all)
        best[0] = 0
        for subset in 1..<max(1, all) {
            var part = subset
            while part > 0 {
                if holds[part], best[subset ^ part] < .max { best[subset] = min(best[subset], best[subset ^ part] + 1) }
                part = (part - 1) & subset
            }
        }
        return best[all - 1]
    }

    @Test func theSameInputGivesTheSamePlan() throws {
        var random = SplitMix(state: 5)
        for _ in 0..<50 {
            let input = try random.bench(most: 60).input()
            #expect(planner.plan(input).groups == planner.plan(input).groups)
        }
    }

    /// Told to stop at once, it still hands back a plan that keeps all caps.
    @Test func aPlanCutShortHolds() throws {
        var random = SplitMix(state: 77)
        let hasty = SequentialDeclarationPlanner(shouldStop: { true })
        for _ in 0..<200 {
            let input = try random.bench(most: 40).input()
            let plan = hasty.plan(input)
            #expect(verifier.verifyCoverage(plan, input: input) == [])
            #expect(totals(plan, input) == expected(plan, input))
            #expect(plan.groups.count >= planner.plan(input).groups.count)
        }
    }

    /// Hundreds of lots under tight caps of both kinds: every declaration holds, few are more than the bound.
    @Test(arguments: [3, 8, 50])
    func largeDivisionsHoldAndComeNearTheBound(lines: Int) throws {
        var random = SplitMix(state: UInt64(lines))
        var (used, bound) = (0, 0)
        for _ in 0..<6 {
            var bench = random.bench(most: 1)
            bench.rows = (0..<40).flatMap { _ in random.bench(most: 40).rows }
            bench.limits.declarationLines = lines
            bench.limits.declarationValueUSD = Amount(scaled: 5_000_000_000)
            let input = try bench.input()
            let plan = planner.plan(input)
            #expect(verifier.verifyCoverage(plan, input: input) == [])
            #expect(totals(plan, input) == expected(plan, input))
            used += plan.groups.count
            bound += plan.lowerBound
        }
        #expect(lines < 50 || used * 100 <= bound * 102)
    }
}
