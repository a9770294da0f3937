import Consignments
import Findings
import Loading
import Platform
import Quantities

/// Cuts divisions into the fewest declarations it can: sweeps in the order of the tariff, other fillings, repair and exact
/// search as long as the count is above the lower bound. docs/planning.md tells why it works so.
///
/// Effort is bounded by fixed counts, so a plan depends on the input alone; rows in another order give as many declarations
/// of the same totals. With a `shouldStop` that answers `true` it ends early with the best plan so far, which keeps all
/// caps as any other does.
public struct SequentialDeclarationPlanner: DeclarationPlanner {
    /// What makes one plan better than another of as many declarations; `nil` for what the job prefers.
    public var preferences: DeclarationPreferences?
    /// Asked between steps; the first filling is always made.
    public var shouldStop: @Sendable () -> Bool

    /// Values are asked for so many lots before they are looked at, which takes hardly any time.
    private static let ahead = 48

    /// A planner; it keeps nothing between jobs.
    public init(
        preferences: DeclarationPreferences? = nil,
        shouldStop: @escaping @Sendable () -> Bool = { false }
    ) {
        self.preferences = preferences
        self.shouldStop = shouldStop
    }

    /// Plans one division. Depends on its lots and the input alone.
    /// - Complexity: O(lots + kinds x log kinds) where the first filling meets the bound; bounded multiples of it otherwise.
    public func plan(_ division: LotGroup, of input: DeclarationInput) -> DeclarationPlan {
        let cap = DeclarationCap.of(input)
        let all = input.valuation.valueInCNY.span
        var lots: [UInt32] = []
        var values: [Int128] = []
        var refused: [RefusedLot] = []
        lots.reserveCapacity(division.lots.count)
        values.reserveCapacity(division.lots.count)
        for (position, lot) in division.lots.enumerated() {
            if position + Self.ahead < division.lots.count {
                Prefetch.element(Int(division.lots[position + Self.ahead]), of: all)
            }
            let value = all[Int(lot)]
            if cap.isBroken(by: value) {
                refused.append(RefusedLot(lot: Int(lot), finding: .lotOverCap(Int(lot), value: value, input)))
                continue
            }
            lots.append(lot)
            values.append(value)
        }
        guard !lots.isEmpty else { return DeclarationPlan(groups: [], refused: refused, lowerBound: 0) }
        if Self.fitsAtOnce(values, cap) {
            let group = LotGroup(purchaser: division.purchaser, container: division.container, lots: lots)
            return DeclarationPlan(groups: [group], refused: refused, lowerBound: 1)
        }
        let caps = DivisionCaps(input, values: values)
        let kinds = DivisionKinds(lots: lots, values: values, caps)
        var planning = DivisionPlanning(
            kinds, caps, preferences ?? DeclarationPreferences(for: input.job), shouldStop: shouldStop)
        let partition = planning.partition()
        return DeclarationPlan(
            groups: Self.groups(partition, kinds, division), refused: refused, lowerBound: planning.bound)
    }

    /// Whether the lots are certain to fit one declaration: no more of them than lines, no more value than the cap.
    private static func fitsAtOnce(_ values: [Int128], _ cap: DeclarationCap) -> Bool {
        guard values.count > 1 else { return true }
        return values.count <= cap.lines && values.reduce(cap.slack(lines: cap.lines), +) <= cap.value
    }

    /// The groups of a partition, by first lot; lots ascending.
    private static func groups(_ partition: Partition, _ kinds: DivisionKinds, _ division: LotGroup) -> [LotGroup] {
        var groups = partition.groups.map { positions in
            LotGroup(
                purchaser: division.purchaser, container: division.container,
                lots: positions.sorted().map { kinds.lots[Int($0)] })
        }
        groups.sort { ($0.lots.first ?? 0) < ($1.lots.first ?? 0) }
        return groups
    }
}

extension Finding {
    /// A lot that no declaration can hold.
    static func lotOverCap(_ lot: Int, value: Int128, _ input: DeclarationInput) -> Finding {
        let rate = Int128(max(1, input.valuation.dollarRate.scaled))
        // Rounded up, so that a value just above the cap does not look like it.
        let cents = Int64(exactly: (value + rate * 10_000 - 1) / (rate * 10_000)) ?? .max
        var digits: [UInt8] = []
        appendDecimal(cents, decimals: 2, minimumDecimals: 2, to: &digits)
        let dollars = String(decoding: digits, as: UTF8.self)
        let cap = input.job.limits.declarationValueUSD.text(minimumDecimals: 2)
        let row = input.book.lots[lot]
        let own = input.job.rate(of: row.currency).map { Int128(row.total.scaled) * Int128($0.scaled) }
        let withCharges = own.map { $0 < value } ?? false
        return Finding(
            DeclarationRules.lotOverCap,
            zh: "该批货值 \(dollars) 美元\(withCharges ? "（含分摊的费用）" : "")，超过单票限额 \(cap) 美元；批次不可拆分，未予申报",
            en:
                "The lot is worth \(dollars) USD\(withCharges ? " with its part of the charges" : ""), above the cap of \(cap) USD for a declaration; lots are never split, so it is not declared",
            hintZh: "核对金额与币制；确属多批货物的，请按实际交易分列为多行；或改以其他监管方式申报",
            hintEn:
                "Check total and currency; if it truly is several trades, give each its own row; or declare it under another mode",
            place: input.book.place(of: lot, field: "total"))
    }
}
