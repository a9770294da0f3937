import Consignments
import Findings
import Loading
import Quantities

/// The first planner: lots in the order of the tariff, so that equal kinds and chapters meet, each into the fullest open
/// declaration that takes it; then nearly empty declarations are dissolved.
///
/// A small division that stays above its bound is filled again by value, greatest first, with every declaration open, and
/// the plan with fewer declarations is kept (ties: the first).
/// - Complexity: O(lots x window + kinds x log kinds) for each division.
public struct SequentialDeclarationPlanner: DeclarationPlanner {
    /// Declarations open at a time.
    static let window = 32
    /// Divisions up to this many lots are also filled by value.
    static let small = 2_048

    /// A planner; it keeps nothing between jobs.
    public init() {}

    /// Plans one division. Depends on its lots and the input alone.
    public func plan(_ division: LotGroup, of input: DeclarationInput) -> DeclarationPlan {
        let cap = DeclarationCap(input)
        let all = input.valuation.valueInCNY.span
        var lots: [UInt32] = []
        var values: [Int128] = []
        var refused: [RefusedLot] = []
        lots.reserveCapacity(division.lots.count)
        values.reserveCapacity(division.lots.count)
        for lot in division.lots {
            let value = all[Int(lot)]
            if cap.isBroken(by: value) {
                refused.append(RefusedLot(lot: Int(lot), finding: .lotOverCap(Int(lot), value: value, input)))
                continue
            }
            lots.append(lot)
            values.append(value)
        }
        let caps = DivisionCaps(input, values: values)
        let kinds = DivisionKinds(lots: lots, values: values, input)
        let bound = DeclarationBounds.bound(
            kinds, cap, slack: caps.slack, canSimplify: caps.terms.threshold != nil)
        let groups = Self.groups(Self.filled(kinds, caps, bound: bound), division)
        return DeclarationPlan(groups: groups, refused: refused, lowerBound: bound)
    }

    private static func filled(_ kinds: DivisionKinds, _ caps: DivisionCaps, bound: Int) -> DeclarationFill {
        var fill = DeclarationFill(kinds, caps)
        fill.fill(kinds.byTariff, window: window)
        var dissolving = DeclarationDissolving(caps)
        let count = dissolving.dissolve(&fill, downTo: bound)
        guard count > bound, kinds.lots.count <= small else { return fill }
        var other = DeclarationFill(kinds, caps)
        other.fill(kinds.byValue, window: .max)
        var again = DeclarationDissolving(caps)
        return again.dissolve(&other, downTo: bound) < count ? other : fill
    }

    /// The groups of a fill, by first lot; lots ascending.
    private static func groups(_ fill: DeclarationFill, _ division: LotGroup) -> [LotGroup] {
        var placeOf = Array(repeating: -1, count: fill.count)
        var sizes: [Int] = []
        for number in fill.numberOfLot {
            if placeOf[Int(number)] < 0 {
                placeOf[Int(number)] = sizes.count
                sizes.append(0)
            }
            sizes[placeOf[Int(number)]] += 1
        }
        var groups = sizes.map { size in
            var group = LotGroup(purchaser: division.purchaser, container: division.container, lots: [])
            group.lots.reserveCapacity(size)
            return group
        }
        for (position, number) in fill.numberOfLot.enumerated() {
            groups[placeOf[Int(number)]].lots.append(fill.division.lots[position])
        }
        return groups
    }
}

extension Finding {
    /// A lot that no declaration can hold.
    static func lotOverCap(_ lot: Int, value: Int128, _ input: DeclarationInput) -> Finding {
        let rate = Int128(max(1, input.valuation.dollarRate.scaled))
        let cents = Int64(exactly: divideHalfUp(value, by: rate * 10_000)) ?? .max
        var digits: [UInt8] = []
        appendDecimal(cents, decimals: 2, minimumDecimals: 2, to: &digits)
        let dollars = String(decoding: digits, as: UTF8.self)
        let cap = input.job.limits.declarationValueUSD.text(minimumDecimals: 2)
        let origin = input.book.lots[lot].origin
        let table = Int(origin.table)
        return Finding(
            DeclarationRules.lotOverCap, zh: "该批货值 \(dollars) 美元，超过单票限额 \(cap) 美元；批次不可拆分，未予申报",
            en:
                "The lot is worth \(dollars) USD, above the cap of \(cap) USD for a declaration; lots are never split, so it is not declared",
            hintZh: "核对金额与币制；确属多批货物的，请按实际交易分列为多行；或改以其他监管方式申报",
            hintEn:
                "Check total and currency; if it truly is several trades, give each its own row; or declare it under another mode",
            place: Place(
                file: table < input.book.tables.count ? input.book.tables[table].file : nil, line: Int(origin.line),
                field: "total", lot: input.book.id(of: lot)))
    }
}
