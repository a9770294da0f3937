import Consignments
import Loading

/// A declaration of an earlier plan.
public struct EarlierDeclaration: Hashable, Sendable {
    /// Its name in that plan.
    public var ref: String
    /// Index of the purchaser.
    public var purchaser: Int
    /// Index of the container in the load plan of now, under early binding; `nil` under late binding.
    public var container: Int?
    /// Its lots, as indices of the book of now.
    public var lots: [UInt32]
    /// Whether no lot may enter or leave it: declared.
    public var isFixed: Bool

    /// A declaration.
    public init(ref: String, purchaser: Int, container: Int?, lots: [UInt32], isFixed: Bool = false) {
        self.ref = ref
        self.purchaser = purchaser
        self.container = container
        self.lots = lots
        self.isFixed = isFixed
    }
}

/// A declaration plan made out of another.
public struct DeclarationReplan: Sendable {
    /// The plan: declarations that are still there keep name and order, new ones follow.
    public let plan: DeclarationPlan
    /// Lots on another declaration than before or new, in input order.
    public let moves: [LotMove]
    /// Whether it is proved that no plan moves fewer lots, or as few at less price.
    public let isProved: Bool
}

/// Changes a declaration plan when lots are withdrawn or new, or caps are others, and moves as few lots as possible.
///
/// In order: fewest lots on another declaration than before, fewest declarations, least price by the job's preferences,
/// fewest declarations touched. Where the division still has a declaration that is not touched, its lots stay as they are,
/// and with them its number, its lines and its message. Found by `ReplanningSearch`.
public struct DeclarationReplanner: Sendable {
    /// Declarations looked at in a division; the result depends on it, never on a clock.
    public var effort: Int

    /// A re-planner.
    public init(effort: Int = 100_000) { self.effort = effort }

    /// Changes a plan.
    /// - Parameters:
    ///   - earlier: All declarations of the earlier plan, in its order; those whose lots are all gone as well.
    ///   - fixed: Lots that stay on their declarations, which others may enter or leave.
    /// - Throws: `ReplanningFault` where declarations that are fixed break a cap.
    public func plan(
        _ input: DeclarationInput, from earlier: [EarlierDeclaration], fixed: Set<UInt32> = []
    ) throws(ReplanningFault) -> DeclarationReplan {
        var kept = earlier.map { _ in LotGroup?.none }
        var opened: [LotGroup] = []
        var (refused, bound, isProved) = ([RefusedLot](), 0, true)
        for division in input.divisions {
            let old = earlier.indices.filter {
                earlier[$0].purchaser == division.purchaser && earlier[$0].container == division.container
            }
            let change = DivisionChange(division, input, old.map { earlier[$0] }, fixed)
            refused += change.refused
            guard let groups = change.groups(effort: effort, &isProved) else {
                throw .fixedDeclarations(old.filter { earlier[$0].isFixed }.map { earlier[$0].ref })
            }
            bound += groups.bound
            for (place, group) in zip(old, groups.kept) where !group.lots.isEmpty { kept[place] = group }
            opened += groups.opened
        }
        let refs = Self.refs(kept, opened, earlier)
        let plan = DeclarationPlan(
            groups: kept.compactMap(\.self) + opened, refused: refused.sorted { $0.lot < $1.lot }, lowerBound: bound,
            refs: refs)
        return DeclarationReplan(
            plan: plan, moves: Self.moves(input.lots, from: earlier, to: plan), isProved: isProved)
    }

    /// Names of those still there, then the next numbers that no declaration of the earlier plan had.
    private static func refs(
        _ kept: [LotGroup?], _ opened: [LotGroup], _ earlier: [EarlierDeclaration]
    ) -> [String] {
        var refs = zip(kept, earlier).compactMap { $0 == nil ? nil : $1.ref }
        let taken = Set(earlier.map(\.ref))
        var number = earlier.count
        for _ in opened {
            repeat { number += 1 } while taken.contains("D\(number)")
            refs.append("D\(number)")
        }
        return refs
    }

    private static func moves(_ lots: [UInt32], from earlier: [EarlierDeclaration], to plan: DeclarationPlan)
        -> [LotMove]
    {
        var (was, becomes) = ([UInt32: String](), [UInt32: String]())
        for declaration in earlier { for lot in declaration.lots { was[lot] = declaration.ref } }
        for (index, group) in plan.groups.enumerated() { for lot in group.lots { becomes[lot] = plan.ref(of: index) } }
        return lots.compactMap { lot in
            was[lot] == becomes[lot] && becomes[lot] != nil
                ? nil : LotMove(lot: lot, from: was[lot], to: becomes[lot])
        }
    }
}

/// One division and what becomes of its declarations.
private struct DivisionChange {
    let division: LotGroup
    let input: DeclarationInput
    let earlier: [EarlierDeclaration]
    let fixed: Set<UInt32>
    private(set) var refused: [RefusedLot] = []
    private var lots: [UInt32] = []
    private var values: [Int128] = []

    init(_ division: LotGroup, _ input: DeclarationInput, _ earlier: [EarlierDeclaration], _ fixed: Set<UInt32>) {
        self.fixed = fixed
        self.division = division
        self.input = input
        self.earlier = earlier
        let cap = DeclarationCap.of(input)
        for lot in division.lots {
            let value = input.valuation.valueInCNY[Int(lot)]
            if cap.isBroken(by: value) {
                refused.append(RefusedLot(lot: Int(lot), finding: .lotOverCap(Int(lot), value: value, input)))
            } else {
                lots.append(lot)
                values.append(value)
            }
        }
    }

    /// Declarations that were there, in their order, emptied ones without lots, and new ones by first lot; `nil` where
    /// fixed ones break a cap.
    func groups(
        effort: Int, _ isProved: inout Bool
    ) -> (kept: [LotGroup], opened: [LotGroup], bound: Int)? {
        let caps = DivisionCaps(input, values: values)
        let kinds = DivisionKinds(lots: lots, values: values, caps)
        let home = homes
        let isFixed = home.indices.map { home[$0] >= 0 && (earlier[home[$0]].isFixed || fixed.contains(lots[$0])) }
        let bins = ReplanningGroups(
            kinds, caps, DeclarationPreferences(for: input.job), home: home, isOpen: earlier.map { !$0.isFixed })
        var search = ReplanningSearch(bins, home: home, isFixed: isFixed, effort: effort)
        guard let outcome = search.run() else { return nil }
        isProved = isProved && search.isProved
        var groups = (0..<outcome.bins.binCount).map { bin in
            LotGroup(
                purchaser: division.purchaser, container: division.container,
                lots: outcome.bins.members(of: bin).sorted().map { lots[$0] })
        }
        let opened = groups[earlier.count...].filter { !$0.lots.isEmpty }
            .sorted { ($0.lots.first ?? 0) < ($1.lots.first ?? 0) }
        groups.removeLast(groups.count - earlier.count)
        return (groups, opened, lots.isEmpty ? 0 : DeclarationBounds.bound(kinds, caps))
    }

    private var homes: [Int] {
        var homeOfLot: [UInt32: Int] = [:]
        for (place, declaration) in earlier.enumerated() { for lot in declaration.lots { homeOfLot[lot] = place } }
        return lots.map { homeOfLot[$0] ?? -1 }
    }
}
