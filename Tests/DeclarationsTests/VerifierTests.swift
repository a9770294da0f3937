import CodeLists
import Consignments
import Findings
import Loading
import Quantities
import Testing

@testable import Declarations

@Suite struct VerifierTests {
    /// Eleven kinds, one of them inspected, two chapters merged; a sound declaration to be damaged.
    private func sound() throws -> (PlannedDeclaration, LotGroup, DeclarationInput) {
        var bench = Bench(mode: .cif)
        let amount = try #require(Amount("10"))
        bench.charges = [
            Charge(kind: .freight, amount: amount, currency: .usd, basis: .value),
            Charge(kind: .insurance, amount: amount, currency: .usd, basis: .value),
        ]
        let codes = [
            Code.perfume, Code.steel, Code.bricks, Code.glass, Code.jewellery, Code.ornaments, Code.plasticBags,
            Code.plasticFigures, Code.trunks, Code.trunks, Code.plasticBags,
        ]
        bench.rows = codes.enumerated().map { index, code in
            Row(hs: code, name: "货\(index)", total: "\(1000 - index * 70)", second: "5")
        }
        bench.rows.append(bench.rows[10])
        let (declaration, group, input) = try bench.declaration()
        #expect(DeclarationVerifier().verify(declaration, group: group, input: input) == [])
        #expect(declaration.items.map(\.kind) == Array(repeating: .single, count: 6) + [.chapter, .chapter])
        return (declaration, group, input)
    }

    /// A way to spoil a declaration, and what the verifier must call it.
    struct Damage: Sendable {
        let check: DeclarationViolation.Check
        let spoil: @Sendable (inout PlannedDeclaration) -> Void

        init(_ check: DeclarationViolation.Check, _ spoil: @escaping @Sendable (inout PlannedDeclaration) -> Void) {
            self.check = check
            self.spoil = spoil
        }
    }

    static let damages: [Damage] = [
        Damage(.missingLot, { $0.items[6].shares.removeLast() }),
        Damage(.missingLot, { $0.items.removeLast() }),
        Damage(.strayLot, { $0.items[0].shares.append(LotShare(lot: 40, cents: 0, net: .zero)) }),
        Damage(.repeatedLot, { $0.items[1].shares.append($0.items[0].shares[0]) }),
        Damage(.purchaser, { $0.purchaser = 1 }),
        Damage(.container, { $0.container = 0 }),
        Damage(.lineNumber, { $0.items[2].gNo = 4 }),
        Damage(.placement, { $0.items.swapAt(1, 2) }),
        Damage(.placement, { $0.items.swapAt(0, 5) }),
        Damage(.placement, { $0.items.swapAt(6, 7) }),
        Damage(
            .placement,
            { declaration in  // an excluded good inside a merged line
                let share = declaration.items[0].shares.removeLast()
                declaration.items[6].shares.insert(share, at: 0)
                declaration.items.removeFirst()
            }
        ),
        Damage(
            .placement,
            { declaration in  // two merged lines of one chapter
                var extra = declaration.items[6]
                extra.shares = [declaration.items[6].shares.removeFirst()]
                declaration.items.append(extra)
            }
        ),
        Damage(.lotOrder, { $0.items[6].shares.swapAt(0, 1) }),
        Damage(.lineKind, { $0.items[6].kind = .single }),
        Damage(.reason, { $0.items[1].why = RuleCode("MP-DEC-032") }),
        Damage(.model, { $0.items[6].tariff = $0.items[1].tariff }),
        Damage(.model, { $0.items[6].model = 7 }),
        Damage(.unit, { $0.items[6].unit = .piece }),
        Damage(.quantity, { $0.items[3].quantity += Quantity(scaled: 1) }),
        Damage(.statutoryQuantity, { $0.items[3].firstQuantity += Quantity(scaled: 1) }),
        Damage(.statutoryQuantity, { $0.items[3].secondQuantity = Quantity(scaled: 1) }),
        Damage(.statutoryQuantity, { $0.items[7].secondQuantity = nil }),
        Damage(.lineTotal, { $0.items[3].cents += 1 }),
        Damage(.price, { $0.items[3].price -= 1 }),
        Damage(.lineMeasure, { $0.items[6].packages += 1 }),
        Damage(.lineMeasure, { $0.items[6].gross += Weight(scaled: 1) }),
        Damage(.lineMeasure, { $0.items[6].net -= Weight(scaled: 1) }),
        Damage(
            .share,
            { declaration in
                declaration.items[6].shares[0].cents += 1
                declaration.items[6].shares[1].cents -= 1
            }
        ),
        Damage(.share, { $0.items[6].shares[0].net += Weight(scaled: 1) }),
        Damage(.header, { $0.cents -= 1 }),
        Damage(.header, { $0.dollarCents += 1 }),
        Damage(.header, { $0.packages += 1 }),
        Damage(.header, { $0.gross += Weight(scaled: 1) }),
        Damage(.header, { $0.net += Weight(scaled: 1) }),
        Damage(.header, { $0.volume += Volume(scaled: 1) }),
        Damage(.charge, { $0.freight += 1 }),
        Damage(.charge, { $0.insurance -= 1 }),
        Damage(.charge, { $0.other += 1 }),
        Damage(.simplification, { $0.isSimplified = false }),
    ]

    @Test(arguments: damages.indices)
    func everyDamageIsSeen(index: Int) throws {
        var (declaration, group, input) = try sound()
        let damage = Self.damages[index]
        damage.spoil(&declaration)
        let found = DeclarationVerifier().verify(declaration, group: group, input: input)
        #expect(found.contains { $0.check == damage.check }, "found \(found)")
    }

    @Test func capsAreCountedOnTheLots() throws {
        var bench = Bench()
        bench.rows = [Row(total: "100000"), Row(total: "50000.01")]
        let (declaration, group, input) = try bench.declaration()
        let found = DeclarationVerifier().verify(declaration, group: group, input: input)
        #expect(found.map(\.check) == [.valueCap])
        #expect(found.first?.description == "valueCap in D1: expected at most 150000 USD, found 15000001 cents")
        bench.rows = (0..<51).map { Row(name: "货\($0)") }
        bench.simplified = .never
        let (many, manyGroup, manyInput) = try bench.declaration()
        #expect(DeclarationVerifier().verify(many, group: manyGroup, input: manyInput).map(\.check) == [.lineCap])
    }

    @Test func purchasersAndContainersAreReadFromTheLots() throws {
        var bench = Bench()
        bench.rows = [Row(), Row(purchaser: 1)]
        let (mixed, group, input) = try bench.declaration()
        #expect(DeclarationVerifier().verify(mixed, group: group, input: input).map(\.check) == [.purchaser])
        bench.rows = [Row(), Row(container: 1)]
        bench.binding = .early
        let early = try bench.input()
        let both = LotGroup(purchaser: 0, container: 0, lots: [0, 1])
        var builder = DeclarationBuilder()
        let made = builder.build(both, ref: "D1", input: early)
        let found = DeclarationVerifier().verify(made, group: both, input: early)
        #expect(found.map(\.check) == [.container] && found.first?.lot == 1)
    }

    /// Input order, each lot once; a group that breaks it is told at the lot that stands wrong.
    @Test func lotsOfAGroupStandInInputOrder() throws {
        var bench = Bench()
        bench.rows = [Row(), Row(), Row()]
        let (declaration, _, input) = try bench.declaration()
        func told(_ lots: [UInt32]) -> [DeclarationViolation] {
            let group = LotGroup(purchaser: 0, container: nil, lots: lots)
            return DeclarationVerifier().verify(declaration, group: group, input: input)
        }
        func order(_ lot: UInt32, after earlier: UInt32) -> DeclarationViolation {
            DeclarationViolation(
                check: .lotOrder, declaration: "D1", gNo: nil, lot: lot, expected: "\(earlier + 1)", found: "\(lot)")
        }
        #expect(told([0, 1, 2]) == [])
        #expect(told([1, 0, 2]) == [order(0, after: 1)])
        #expect(told([2, 1, 0]) == [order(1, after: 2), order(0, after: 1)])
        #expect(told([0, 1, 1, 2]).first == order(1, after: 1))
    }

    @Test func aPlanMustHoldEveryLotOnce() throws {
        var bench = Bench()
        bench.rows = [Row(), Row(), Row(total: "150001")]
        let input = try bench.input()
        let plan = SequentialDeclarationPlanner().plan(input)
        func checks(_ change: (inout DeclarationPlan) -> Void) -> [DeclarationViolation.Check] {
            var changed = plan
            change(&changed)
            return DeclarationVerifier().verifyCoverage(changed, input: input).map(\.check)
        }
        #expect(checks { _ in } == [])
        #expect(checks { $0.groups[0].lots.removeLast() } == [.missingLot])
        #expect(checks { $0.refused.removeLast() } == [.missingLot])
        #expect(checks { $0.groups.append($0.groups[0]) } == [.repeatedLot, .repeatedLot])
        #expect(checks { $0.groups[0].lots.append(9) } == [.strayLot])
        #expect(
            checks { $0.refused.append(RefusedLot(lot: 1, finding: $0.refused[0].finding)) } == [
                .repeatedLot, .refusal,
            ])
    }

    @Test func valuesMustSumToPricesAndCharges() throws {
        let (_, _, input) = try sound()
        #expect(DeclarationVerifier().verifyValuation(input) == [])
        let short = DeclarationInput(
            job: input.job, book: input.book, lots: Array(input.lots.dropLast()), valuation: input.valuation,
            containerOfLot: input.containerOfLot)
        #expect(DeclarationVerifier().verifyValuation(short).map(\.check) == [.valuation])
    }
}
