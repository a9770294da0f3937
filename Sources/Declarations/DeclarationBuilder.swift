import CodeLists
import Consignments
import Quantities
import Valuation

/// Makes a declaration of a group of lots: merges kinds into lines, rounds, shares out. Rules reference 2B, contracts
/// section 5.
///
/// The result depends on the group and the input alone; what the builder keeps between calls is working memory, so every
/// worker has its own.
/// - A line's total is the exact sum of its lots rounded half up to 0.01; its lots' cents are apportioned to it by their
///   exact values, largest remainder first, ties in list order.
/// - A merged line is sold in the unit of its model kind when all its kinds are, otherwise in kilograms of net weight.
/// - Statutory quantities of merged kinds are converted kind by kind, half up at five decimals; in the line's own unit, or
///   one of a fixed ratio to it, they are the declared quantity itself, so that a line merged in kilograms has one weight.
public struct DeclarationBuilder: Sendable {
    private var drafter = LineDrafter()
    private var sharing = CentSharing()
    /// How many lots each line has.
    private var counts: [Int] = []

    /// A builder with empty working memory.
    public init() {}

    /// Makes the declaration of a group.
    /// - Parameters:
    ///   - ref: Its name in the plan.
    ///   - group: Lots in input order, all of one purchaser.
    /// - Complexity: O(lots + kinds x log kinds).
    public mutating func build(_ group: LotGroup, ref: String, input: DeclarationInput) -> PlannedDeclaration {
        drafter.draft(group.lots, input, SimplificationTerms(input.job))
        var items = drafter.lines.enumerated().map { Self.item($1, gNo: $0 + 1) }
        addShares(&items, group.lots, input)
        return declaration(group, ref: ref, items: items, input)
    }

    private static func item(_ line: LineDraft, gNo: Int) -> DeclaredItem {
        let quantity = line.quantity
        let second = line.model.secondUnit.map { Quantity(scaled: line.statutory(line.sums.second, in: $0)) }
        return DeclaredItem(
            gNo: gNo, kind: line.kinds > 1 ? .chapter : .single, why: line.why.code, tariff: line.model.tariff,
            model: line.model.firstLot, unit: line.unit, quantity: Quantity(scaled: quantity),
            firstQuantity: Quantity(scaled: line.statutory(line.sums.first, in: line.model.firstUnit)),
            secondQuantity: second,
            cents: line.cents, price: price(cents: line.cents, quantity: quantity), packages: line.sums.packages,
            gross: Weight(scaled: line.sums.gross), net: Weight(scaled: line.sums.net), shares: [])
    }

    /// Total over quantity in ten-thousandths, half up; 0 for no quantity.
    private static func price(cents: Int64, quantity: Int64) -> Int64 {
        guard quantity > 0 else { return 0 }
        return Int64(exactly: divideHalfUp(Int128(cents) * 10_000_000, by: Int128(quantity))) ?? .max
    }

    private mutating func addShares(_ items: inout [DeclaredItem], _ lots: [UInt32], _ input: DeclarationInput) {
        let all = input.book.lots.span
        counts.removeAll(keepingCapacity: true)
        for _ in items.indices { counts.append(0) }
        for line in drafter.lineOfLot { counts[Int(line)] += 1 }
        for line in items.indices { items[line].shares.reserveCapacity(counts[line]) }
        for place in lots.indices {
            let lot = lots[place]
            items[Int(drafter.lineOfLot[place])].shares.append(
                LotShare(lot: lot, cents: 0, net: all[Int(lot)].net))
        }
        for line in items.indices {
            sharing.share(items[line].cents, of: drafter.lines[line].sums.value, &items[line].shares, input.valuation)
        }
    }

    private func declaration(
        _ group: LotGroup, ref: String, items: [DeclaredItem], _ input: DeclarationInput
    ) -> PlannedDeclaration {
        var volume: Int64 = 0
        for lot in group.lots { volume = bounded(volume, input.book.lots[Int(lot)].volume.scaled) }
        let cents = items.reduce(Int64(0)) { bounded($0, $1.cents) }
        let valuation = input.valuation
        return PlannedDeclaration(
            ref: ref, purchaser: group.purchaser, container: group.container, isSimplified: drafter.isSimplified,
            items: items, cents: cents, dollarCents: valuation.dollarCents(cents),
            packages: items.reduce(Int64(0)) { bounded($0, $1.packages) },
            gross: Weight(scaled: items.reduce(Int64(0)) { bounded($0, $1.gross.scaled) }),
            net: Weight(scaled: items.reduce(Int64(0)) { bounded($0, $1.net.scaled) }),
            volume: Volume(scaled: volume), freight: Self.sum(valuation.freight, group.lots),
            insurance: Self.sum(valuation.insurance, group.lots), other: Self.sum(valuation.other, group.lots))
    }

    private static func sum(_ parts: [Int64], _ lots: [UInt32]) -> Int64 {
        parts.isEmpty ? 0 : lots.reduce(0) { $0 + parts[Int($1)] }
    }
}
