import Consignments
import Findings
import Quantities
import Valuation

/// Checks declarations and plans against the lots. Shares no code with planner or builder, only the value types and exact
/// arithmetic: kinds are found by sorting instead of hashing, every line, sum, cap and rounding is worked out anew, and
/// every difference is told.
public struct DeclarationVerifier: Sendable {
    /// A verifier; it keeps nothing between calls.
    public init() {}

    /// What a declaration says otherwise than the lots of its group; empty when it is right.
    /// - Complexity: O(lots x log lots).
    public func verify(
        _ declaration: PlannedDeclaration, group: LotGroup, input: DeclarationInput
    ) -> [DeclarationViolation] {
        var check = DeclarationCheck(declaration, group, input)
        check.membership()
        guard check.violations.isEmpty else { return check.violations }
        check.lines()
        check.header()
        check.caps()
        return check.violations
    }
}

/// One declaration under examination.
struct DeclarationCheck {
    let declaration: PlannedDeclaration
    let group: LotGroup
    let input: DeclarationInput
    private(set) var violations: [DeclarationViolation] = []

    init(_ declaration: PlannedDeclaration, _ group: LotGroup, _ input: DeclarationInput) {
        self.declaration = declaration
        self.group = group
        self.input = input
    }

    private mutating func expect<Value: Equatable>(
        _ found: Value, _ expected: Value, _ check: DeclarationViolation.Check, gNo: Int? = nil, lot: UInt32? = nil
    ) {
        guard found != expected else { return }
        violations.append(
            DeclarationViolation(
                check: check, declaration: declaration.ref, gNo: gNo, lot: lot, expected: "\(expected)",
                found: "\(found)"))
    }

    /// Every lot of the group in exactly one line; one purchaser; one container when bound early, none when late.
    mutating func membership() {
        expect(declaration.purchaser, group.purchaser, .purchaser)
        expect(declaration.container, group.container, .container)
        let isEarly = input.job.containerBinding == .early
        if !isEarly { expect(declaration.container, nil, .container) }
        for lot in group.lots {
            expect(Int(input.book.lots[Int(lot)].purchaser), group.purchaser, .purchaser, lot: lot)
            if isEarly { expect(Int(input.containerOfLot[Int(lot)]), group.container ?? -1, .container, lot: lot) }
        }
        for (earlier, later) in zip(group.lots, group.lots.dropFirst()) where earlier >= later {
            expect(later, earlier + 1, .lotOrder, lot: later)
        }
        coverage()
    }

    private mutating func coverage() {
        var declared: [UInt32] = []
        declared.reserveCapacity(group.lots.count)
        for item in declaration.items {
            for share in item.shares { declared.append(share.lot) }
        }
        declared.sort()
        let wanted = group.lots.sorted()
        var place = 0
        for (index, lot) in declared.enumerated() {
            if index > 0, declared[index - 1] == lot {
                expect("twice", "once", .repeatedLot, lot: lot)
                continue
            }
            while place < wanted.count, wanted[place] < lot {
                expect("absent", "declared", .missingLot, lot: wanted[place])
                place += 1
            }
            if place < wanted.count, wanted[place] == lot {
                place += 1
            } else {
                expect("declared", "absent", .strayLot, lot: lot)
            }
        }
        for lot in wanted[place...] { expect("absent", "declared", .missingLot, lot: lot) }
    }

    /// Every line against the one that rules 2B want in its place.
    mutating func lines() {
        let expected = ExpectedLines(group.lots, input)
        expect(declaration.items.count, expected.lines.count, .placement)
        expect(declaration.isSimplified, expected.lines.contains { $0.kinds.count > 1 }, .simplification)
        for place in 0..<min(declaration.items.count, expected.lines.count) {
            expect(declaration.items[place].gNo, place + 1, .lineNumber, gNo: place + 1)
            let (item, wanted) = (declaration.items[place], expected.lines[place])
            if expected.areLots(of: wanted, item.shares) {
                line(item, wanted, gNo: place + 1)
            } else {
                misplaced(item.shares.map(\.lot), expected.lots(of: wanted), gNo: place + 1)
            }
        }
    }

    private mutating func misplaced(_ lots: [UInt32], _ order: [UInt32], gNo: Int) {
        expect(lots, order, lots.sorted() == order ? .lotOrder : .placement, gNo: gNo)
    }

    private mutating func line(_ item: DeclaredItem, _ wanted: ExpectedLine, gNo: Int) {
        expect(item.kind, wanted.kinds.count > 1 ? .chapter : .single, .lineKind, gNo: gNo)
        expect(item.why, wanted.rule, .reason, gNo: gNo)
        expect(item.tariff, wanted.model.tariff, .model, gNo: gNo)
        expect(item.model, wanted.model.firstLot, .model, gNo: gNo)
        quantities(item, wanted, gNo: gNo)
        money(item, wanted, gNo: gNo)
        measures(item, wanted, gNo: gNo)
    }

    private mutating func quantities(_ item: DeclaredItem, _ wanted: ExpectedLine, gNo: Int) {
        expect(item.unit, wanted.sold.unit, .unit, gNo: gNo)
        expect(Int128(item.quantity.scaled), wanted.sold.amount, .quantity, gNo: gNo)
        expect(Int128(item.firstQuantity.scaled), wanted.first, .statutoryQuantity, gNo: gNo)
        expect(item.secondQuantity.map { Int128($0.scaled) }, wanted.second, .statutoryQuantity, gNo: gNo)
    }

    private mutating func money(_ item: DeclaredItem, _ wanted: ExpectedLine, gNo: Int) {
        let cents = divideHalfUp(wanted.sums.value, by: Int128(input.valuation.rate.scaled) * 10_000)
        expect(Int128(item.cents), cents, .lineTotal, gNo: gNo)
        if item.quantity.scaled > 0 {
            let price = divideHalfUp(Int128(item.cents) * 10_000_000, by: Int128(item.quantity.scaled))
            expect(Int128(item.price), price, .price, gNo: gNo)
        }
        guard item.cents >= 0 else { return }
        if item.shares.count == 1 { return share(item.shares[0], item.cents, gNo: gNo) }
        let parts = apportion(item.cents, by: item.shares.map { input.valuation.valueInCNY[Int($0.lot)] })
        for place in parts.indices { share(item.shares[place], parts[place], gNo: gNo) }
    }

    private mutating func share(_ share: LotShare, _ part: Int64, gNo: Int) {
        expect(share.cents, part, .share, gNo: gNo, lot: share.lot)
        expect(share.net, input.book.lots[Int(share.lot)].net, .share, gNo: gNo, lot: share.lot)
    }

    private mutating func measures(_ item: DeclaredItem, _ wanted: ExpectedLine, gNo: Int) {
        expect(Int128(item.packages), wanted.sums.packages, .lineMeasure, gNo: gNo)
        expect(Int128(item.gross.scaled), wanted.sums.gross, .lineMeasure, gNo: gNo)
        expect(Int128(item.net.scaled), wanted.sums.net, .lineMeasure, gNo: gNo)
    }

    /// The declaration's sums: totals over its lines, the rest over its lots.
    mutating func header() {
        let valuation = input.valuation
        let cents = declaration.items.reduce(Int128(0)) { $0 + Int128($1.cents) }
        expect(Int128(declaration.cents), cents, .header)
        let dollars = divideHalfUp(
            cents * Int128(valuation.rate.scaled), by: Int128(valuation.dollarRate.scaled))
        expect(Int128(declaration.dollarCents), dollars, .header)
        expect(Int128(declaration.packages), sum { Int64($0.packages) }, .header)
        expect(Int128(declaration.gross.scaled), sum { $0.gross.scaled }, .header)
        expect(Int128(declaration.net.scaled), sum { $0.net.scaled }, .header)
        expect(Int128(declaration.volume.scaled), sum { $0.volume.scaled }, .header)
        expect(Int128(declaration.freight), sum(valuation.freight), .charge)
        expect(Int128(declaration.insurance), sum(valuation.insurance), .charge)
        expect(Int128(declaration.other), sum(valuation.other), .charge)
    }

    private func sum(_ measure: (Lot) -> Int64) -> Int128 {
        group.lots.reduce(0) { $0 + Int128(measure(input.book.lots[Int($1)])) }
    }

    private func sum(_ parts: [Int64]) -> Int128 {
        parts.isEmpty ? 0 : group.lots.reduce(0) { $0 + Int128(parts[Int($1)]) }
    }

    /// Value in USD, exactly, and number of lines.
    mutating func caps() {
        let limits = input.job.limits
        let worth = Int128(declaration.cents) * 10_000 * Int128(input.valuation.rate.scaled)
        let most = Int128(limits.declarationValueUSD.scaled) * Int128(input.valuation.dollarRate.scaled)
        if worth > most {
            expect("\(declaration.dollarCents) cents", "at most \(limits.declarationValueUSD) USD", .valueCap)
        }
        if declaration.items.count > limits.declarationLines {
            expect("\(declaration.items.count) lines", "at most \(limits.declarationLines)", .lineCap)
        }
    }
}
