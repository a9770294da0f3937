import Consignments
import Findings
import Loading
import Quantities
import Testing

@testable import Declarations

@Suite struct ReplanningDeclarationTests {
    /// A small generator (SplitMix64).
    struct Dice {
        var state: UInt64
        mutating func roll(_ range: ClosedRange<Int>) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
            return range.lowerBound + Int((word ^ word >> 31) % UInt64(range.count))
        }
    }

    /// A case: lots, an earlier plan of some of them, caps that may have changed.
    static func input(_ dice: inout Dice, lots: Int) throws -> DeclarationInput {
        var bench = Bench()
        bench.rows = (0..<lots).map { _ in
            Row(
                hs: Code.eligible[dice.roll(0...5)], name: "货\(dice.roll(1...3))",
                total: "\(dice.roll(5...60) * 1_000)",
                purchaser: UInt16(dice.roll(0...1)))
        }
        bench.limits = Limits(
            declarationValueUSD: Amount(scaled: Int64(dice.roll(60...130)) * 1_000_000_000),
            declarationLines: dice.roll(3...50))
        return try bench.input()
    }

    static func earlier(_ dice: inout Dice, _ input: DeclarationInput) -> [EarlierDeclaration] {
        let old = input.lots.filter { _ in dice.roll(0...4) > 0 }
        let start = DeclarationInput(
            job: input.job, book: input.book, lots: old, valuation: input.valuation,
            containerOfLot: input.containerOfLot)
        let plan = SequentialDeclarationPlanner().plan(start)
        return plan.groups.enumerated().map { index, group in
            EarlierDeclaration(ref: "D\(index + 1)", purchaser: group.purchaser, container: nil, lots: group.lots)
        }
    }

    /// The fewest moves and, with them, the fewest declarations, by trying every partition of each division.
    static func best(_ input: DeclarationInput, _ earlier: [EarlierDeclaration]) -> (moved: Int, count: Int) {
        var sum = (moved: 0, count: 0)
        for division in input.divisions {
            var best = (moved: Int.max, count: Int.max)
            let old = earlier.filter { $0.purchaser == division.purchaser }
            var bins = old.map { _ in [UInt32]() }
            func holds(_ lots: [UInt32]) -> Bool {
                if lots.isEmpty { return true }
                var builder = DeclarationBuilder()
                let group = LotGroup(purchaser: division.purchaser, container: nil, lots: lots)
                let made = builder.build(group, ref: "T", input: input)
                return made.items.count <= input.job.limits.declarationLines
                    && Int64(made.dollarCents) * 10_000 <= input.job.limits.declarationValueUSD.scaled
            }
            func place(_ index: Int, _ moved: Int) {
                guard moved <= best.moved else { return }
                guard index < division.lots.count else {
                    let count = bins.count { !$0.isEmpty }
                    if (moved, count) < best, bins.allSatisfy(holds) { best = (moved, count) }
                    return
                }
                let lot = division.lots[index]
                let home = old.firstIndex { $0.lots.contains(lot) }
                for bin in bins.indices {
                    bins[bin].append(lot)
                    place(index + 1, moved + (home == nil || home == bin ? 0 : 1))
                    bins[bin].removeLast()
                }
                bins.append([lot])
                place(index + 1, moved + (home == nil ? 0 : 1))
                bins.removeLast()
            }
            place(0, 0)
            sum = (sum.moved + best.moved, sum.count + best.count)
        }
        return sum
    }

    @Test(arguments: 0..<6) func noPlanOfAFewLotsMovesFewer(block: Int) throws {
        var changed = 0
        for seed in block * 12..<(block + 1) * 12 {
            var dice = Dice(state: UInt64(seed + 7_000))
            let input = try Self.input(&dice, lots: dice.roll(2...8))
            let old = Self.earlier(&dice, input)
            var terms = input.job
            if dice.roll(0...1) == 0 { terms.limits.declarationLines = dice.roll(2...5) }
            if dice.roll(0...2) == 0 { terms.limits.declarationValueUSD = Amount(scaled: 60_000_000_000) }
            let now = DeclarationInput(
                job: terms, book: input.book, lots: input.lots, valuation: input.valuation,
                containerOfLot: input.containerOfLot)
            let replan = try DeclarationReplanner().plan(now, from: old)
            #expect(replan.plan.refused.isEmpty)
            #expect(DeclarationVerifier().verifyCoverage(replan.plan, input: now) == [], "seed \(seed)")
            var builder = DeclarationBuilder()
            for (index, group) in replan.plan.groups.enumerated() {
                let made = builder.build(group, ref: replan.plan.ref(of: index), input: now)
                #expect(DeclarationVerifier().verify(made, group: group, input: now) == [], "seed \(seed)")
            }
            let moved = replan.moves.count { $0.from != nil }
            let best = Self.best(now, old)
            #expect(replan.isProved, "seed \(seed)")
            #expect((moved, replan.plan.groups.count) == best, "seed \(seed)")
            if !replan.moves.isEmpty { changed += 1 }
        }
        #expect(changed > 0)
    }

    @Test func namesAndOrderStayWhereADeclarationGoes() throws {
        var bench = Bench()
        bench.rows = (0..<4).map { _ in Row(total: "100000") }
        let input = try bench.input()
        let old = [[0], [1], [2]].enumerated().map { index, lots in
            EarlierDeclaration(ref: "D\(index + 1)", purchaser: 0, container: nil, lots: lots.map { UInt32($0) })
        }
        let now = DeclarationInput(
            job: input.job, book: input.book, lots: [0, 2, 3], valuation: input.valuation,
            containerOfLot: input.containerOfLot)
        let replan = try DeclarationReplanner().plan(now, from: old)
        #expect(
            replan.plan.groups.map(\.lots) == [[0], [3], [2]] || replan.plan.groups.map(\.lots) == [[0], [2], [3]])
        #expect(replan.moves.map(\.lot) == [3])
        #expect(Set(replan.plan.refs).isSuperset(of: ["D1", "D3"]))
        let fixed = old.map { declaration in
            var declaration = declaration
            declaration.isFixed = true
            return declaration
        }
        let closed = try DeclarationReplanner().plan(now, from: fixed)
        #expect(closed.plan.refs == ["D1", "D3", "D4"])
        #expect(closed.plan.groups.map(\.lots) == [[0], [2], [3]])
    }

    @Test func aFixedDeclarationAboveItsCapIsAFault() throws {
        var bench = Bench()
        bench.rows = [Row(total: "100000"), Row(total: "100000")]
        let input = try bench.input()
        let old = [EarlierDeclaration(ref: "D1", purchaser: 0, container: nil, lots: [0, 1], isFixed: true)]
        #expect(throws: ReplanningFault.fixedDeclarations(["D1"])) { try DeclarationReplanner().plan(input, from: old) }
    }
}
