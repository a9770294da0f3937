import Quantities
import Testing

@testable import Declarations

/// Among plans of as many declarations: none is cheaper by the preferences, and nothing is cut that fits together.
@Suite struct CheapestPlanTests {
    private let planner = SequentialDeclarationPlanner()

    /// A division of one purchaser under late binding as the planner sees it; `nil` where a lot is above the cap alone.
    private struct Problem {
        let input: DeclarationInput
        let caps: DivisionCaps
        let division: DivisionKinds

        init?(_ bench: Bench) throws {
            var bench = bench
            bench.binding = .late
            for index in bench.rows.indices { bench.rows[index].purchaser = 0 }
            let input = try bench.input()
            let values = input.lots.map { input.valuation.valueInCNY[Int($0)] }
            caps = DivisionCaps(input, values: values)
            for value in values where caps.cap.isBroken(by: value) { return nil }
            self.input = input
            division = DivisionKinds(lots: input.lots, values: values, caps)
        }

        func price(_ groups: [[UInt32]]) -> Int128 {
            var pricing = PartitionPrice(division, caps, DeclarationPreferences(for: input.job))
            return pricing.price(Partition(groups: groups))
        }
    }

    /// Every partition into the fewest declarations: the least price, and the fewest controlled declarations.
    private struct EveryPartition {
        let problem: Problem
        private var holds: [Bool] = []
        private var fewest: [Int] = []
        private(set) var least = Int128.max
        private(set) var leastControlled = Int.max

        init(_ problem: Problem) {
            self.problem = problem
            let all = 1 << problem.division.lots.count
            var trial = DeclarationTrial(problem.division, problem.caps)
            holds = (0..<all).map { $0 > 0 && trial.holds(Self.members($0)) }
            fewest = Array(repeating: 99, count: all)
            fewest[0] = 0
            for set in 1..<all {
                for chosen in 1...set where chosen & set == chosen && holds[chosen] {
                    fewest[set] = min(fewest[set], fewest[set ^ chosen] + 1)
                }
            }
            walk(all - 1, [])
        }

        var count: Int { fewest.last ?? 0 }

        private static func members(_ set: Int) -> [UInt32] {
            (0..<UInt32(Int.bitWidth)).filter { set >> Int($0) & 1 == 1 }
        }

        private mutating func walk(_ left: Int, _ groups: [[UInt32]]) {
            guard groups.count + fewest[left] <= count else { return }
            guard left > 0 else {
                least = min(least, problem.price(groups))
                let division = problem.division
                let controlled = groups.count { $0.contains { division.kind(of: Int($0)).isExcluded } }
                return leastControlled = min(leastControlled, controlled)
            }
            let last = 1 << (Int.bitWidth - 1 - left.leadingZeroBitCount)
            for chosen in last...left where chosen & left == chosen && chosen & last != 0 && holds[chosen] {
                walk(left ^ chosen, groups + [Self.members(chosen)])
            }
        }
    }

    @Test(arguments: 0..<4) func noPlanOfAsManyIsCheaper(part: Int) throws {
        var random = SplitMix(state: UInt64(part) * 77_777 + 5)
        var tried = 0
        for _ in 0..<120 {
            var bench = random.bench(most: 8)
            for index in bench.rows.indices { bench.rows[index].vendor = "V\(random.below(4))" }
            guard let problem = try Problem(bench) else { continue }
            let plan = planner.plan(problem.input)
            guard plan.groups.count > 1 else { continue }
            let every = EveryPartition(problem)
            #expect(plan.groups.count == every.count)
            #expect(problem.price(plan.groups.map(\.lots)) == every.least)
            let division = problem.division
            let controlled = plan.groups.count { $0.lots.contains { division.kind(of: Int($0)).isExcluded } }
            #expect(controlled == every.leastControlled)
            tried += 1
        }
        #expect(tried > 20)
    }

    @Test(arguments: 0..<4) func whatFitsTogetherIsNotCut(part: Int) throws {
        var random = SplitMix(state: UInt64(part) * 99_991 + 17)
        var together = 0
        for _ in 0..<1_500 {
            let bench = random.bench(most: 20)
            guard bench.rows.count > 10, let problem = try Problem(bench) else { continue }
            var trial = DeclarationTrial(problem.division, problem.caps)
            guard trial.holds(problem.input.lots) else { continue }
            #expect(planner.plan(problem.input).groups.count == 1)
            together += 1
        }
        #expect(together > 50)
    }

    /// Larger than what is searched through: tidying never makes a plan dearer, and all caps hold.
    @Test(arguments: 0..<4) func tidyingPays(part: Int) throws {
        var random = SplitMix(state: UInt64(part) * 31 + 8_000)
        var (better, before, after) = (0, Int128(0), Int128(0))
        for _ in 0..<40 {
            var bench = random.bench(most: 1)
            bench.rows = (0..<4).flatMap { _ in random.bench(most: 15).rows }
            for index in bench.rows.indices { bench.rows[index].vendor = "V\(random.below(8))" }
            guard let problem = try Problem(bench), bench.rows.count > ExactPartition.most else { continue }
            let plan = planner.plan(problem.input)
            guard plan.groups.count > 1 else { continue }
            let order = problem.input.lots
            let partition = Partition(
                groups: stride(from: 0, to: order.count, by: 3).map { Array(order[$0..<min($0 + 3, order.count)]) })
            var trial = DeclarationTrial(problem.division, problem.caps)
            guard partition.groups.allSatisfy({ trial.holds($0) }) else { continue }
            let wanted = DeclarationPreferences(for: problem.input.job)
            var made = DeclarationTidying(
                problem.division, problem.caps, wanted, partition, order: order, effort: 2_000_000)
            guard let tidied = made?.tidied({ false }) else {
                Issue.record("nothing was tidied")
                continue
            }
            #expect(tidied.groups.count == partition.groups.count)
            #expect(tidied.groups.flatMap { $0 }.sorted() == order)
            #expect(tidied.groups.allSatisfy { trial.holds($0) })
            let (old, new) = (problem.price(partition.groups), problem.price(tidied.groups))
            #expect(new <= old)
            if new < old { better += 1 }
            before += old
            after += new
        }
        #expect(better > 3 && after * 10 < before * 9)
    }

    @Test func vendorsStandOnFewDeclarations() throws {
        var bench = Bench()
        bench.limits.declarationLines = 50
        // Ten vendors with four lots of different codes: two declarations by value.
        bench.rows = (0..<40).map { place in
            var row = Row(hs: Code.eligible[place % 7], name: "货\(place % 7)", total: "7000")
            row.vendor = "V\(place % 10)"
            return row
        }
        let wanted = DeclarationPreferences(controlledDeclarations: 100, lines: 0, vendorSplits: 10, imbalance: 0)
        let plan = SequentialDeclarationPlanner(preferences: wanted).plan(try bench.input())
        #expect(plan.groups.count == 2)
        let vendors = plan.groups.map { Set($0.lots.map { bench.rows[Int($0)].vendor }) }
        #expect(vendors[0].isDisjoint(with: vendors[1]))
    }

    @Test func orderOfRowsIsNotSeen() throws {
        var random = SplitMix(state: 515)
        for _ in 0..<60 {
            var bench = random.bench(most: 40)
            bench.charges = []
            for index in bench.rows.indices {
                bench.rows[index].vendor = "V\(random.below(5))"
                bench.rows[index].id = "L\(index)"
            }
            let straight = planner.plan(try bench.input())
            var order = Array(bench.rows.indices)
            for index in order.indices.reversed() { order.swapAt(index, random.below(index + 1)) }
            let rows = bench.rows
            bench.rows = order.map { rows[$0] }
            let turned = planner.plan(try bench.input())
            func worths(_ plan: DeclarationPlan, _ row: (Int) -> Int) -> [[String]] {
                plan.groups.map { $0.lots.map { rows[row(Int($0))].total }.sorted() }.sorted {
                    $0.lexicographicallyPrecedes($1)
                }
            }
            #expect(straight.groups.count == turned.groups.count)
            #expect(worths(straight) { $0 } == worths(turned) { order[$0] })
        }
    }
}
