/// Moves lots between the declarations of a partition as long as that makes it cheaper by the job's preferences: goods under
/// inspection or with export duty into fewer declarations, vendors and kinds together, values nearer to each other.
///
/// The number of declarations stays. A step moves one lot, all lots of a vendor or of a kind, or all controlled goods of a
/// declaration into another one, or exchanges a lot for one of the other; it is made only where both declarations then keep
/// both caps and the price falls, so it ends.
struct DeclarationTidying {
    /// Most declarations looked at as places for a lot.
    private static let places = 32

    private let division: DivisionKinds
    private let preferences: DeclarationPreferences
    private let caps: DivisionCaps
    private let order: [UInt32]
    private var contents: DeclarationContents
    private var trial: DeclarationTrial
    private var looked = 0
    private let effort: Int

    /// - Parameters:
    ///   - order: The division's lots in an order that depends on what they are.
    ///   - effort: Most lots looked at.
    /// - Returns: `nil` for a partition too large to be tidied.
    init?(
        _ division: DivisionKinds, _ caps: DivisionCaps, _ preferences: DeclarationPreferences, _ partition: Partition,
        order: [UInt32], effort: Int
    ) {
        guard let contents = DeclarationContents(division, VendorRanks(division, caps), partition) else { return nil }
        self.division = division
        self.caps = caps
        self.preferences = preferences
        self.order = order
        self.effort = effort
        self.contents = contents
        trial = DeclarationTrial(division, caps)
        for group in contents.groups.indices { self.contents.lines[group] = trial.lines(of: contents.groups[group]) }
    }

    private var isOver: Bool { looked + trial.effort > effort }

    /// The partition, tidied as far as the effort allows.
    mutating func tidied(_ shouldStop: () -> Bool) -> Partition {
        guard contents.groups.count > 1 else { return Partition(groups: contents.groups) }
        var isBetter = true
        while isBetter, !isOver, !shouldStop() {
            isBetter = gatherControlled()
            isBetter = pass() || isBetter
        }
        return Partition(groups: contents.groups)
    }

    /// All controlled goods of one declaration into another that has some.
    private mutating func gatherControlled() -> Bool {
        var isBetter = false
        for from in contents.groups.indices {
            for to in contents.groups.indices where to != from && !isOver {
                guard contents.controlled[from] > 0, contents.controlled[to] > 0 else { continue }
                let bundle = contents.groups[from].filter { division.kind(of: Int($0)).isExcluded }
                isBetter = move(bundle, from, to, for: []) || isBetter
            }
        }
        return isBetter
    }

    /// Every lot, with those of its vendor or its kind, once.
    private mutating func pass() -> Bool {
        var isBetter = false
        for lot in order {
            let from = Int(contents.groupOf[Int(lot)])
            let bundles = bundles(of: lot, from)
            for to in places(from) {
                guard !isOver else { return isBetter }
                let isWorth = isWorthMoving(lot, from, to)
                if bundles.contains(where: { ($0.count > 1 || isWorth) && move($0, from, to, for: []) })
                    || (isWorth && exchange(lot, from, to)) || exchangeBundles(bundles, from, to)
                {
                    isBetter = true
                    break
                }
            }
        }
        return isBetter
    }

    /// The lot alone, and, where it is the first of them, the lots of its vendor and of its kind beside it.
    private mutating func bundles(of lot: UInt32, _ from: Int) -> [[UInt32]] {
        var bundles = [[lot]]
        looked += contents.groups[from].count
        let (vendor, kind) = (contents.vendor(of: lot), division.kindOfLot[Int(lot)])
        for bundle in [
            contents.groups[from].filter { contents.vendor(of: $0) == vendor },
            contents.groups[from].filter { division.kindOfLot[Int($0)] == kind },
        ] where bundle.count > 1 && bundle.first == lot && bundle != bundles.last {
            bundles.append(bundle)
        }
        return bundles
    }

    /// Declarations in which a lot may stand instead: all of them, or the least valuable ones.
    private mutating func places(_ from: Int) -> [Int] {
        let others = contents.groups.indices.filter { $0 != from }
        guard others.count > Self.places else { return others }
        looked += others.count
        let fills = contents.fills
        return Array(others.sorted { (fills[$0], $0) < (fills[$1], $1) }.prefix(Self.places))
    }

    /// A lot for one of the other declaration.
    private mutating func exchange(_ lot: UInt32, _ from: Int, _ to: Int) -> Bool {
        looked += contents.groups[to].count
        for other in contents.groups[to] where !isOver {
            if move([lot], from, to, for: [other]) { return true }
        }
        return false
    }

    /// All lots of a vendor for all those of another one.
    private mutating func exchangeBundles(_ bundles: [[UInt32]], _ from: Int, _ to: Int) -> Bool {
        guard preferences.vendorSplits > 0, let bundle = bundles.dropFirst().first else { return false }
        guard contents.stands(contents.vendor(of: bundle[0]), on: to) else { return false }
        looked += contents.groups[to].count
        for others in byVendor(contents.groups[to])
        where !isOver && contents.stands(contents.vendor(of: others[0]), on: from) {
            if move(bundle, from, to, for: others) { return true }
        }
        return false
    }

    /// Lots vendor by vendor, in the order in which the vendors appear.
    private func byVendor(_ lots: [UInt32]) -> [[UInt32]] {
        var places: [UInt32: Int] = [:]
        var bundles: [[UInt32]] = []
        for lot in lots {
            if let place = places[contents.vendor(of: lot)] {
                bundles[place].append(lot)
            } else {
                places[contents.vendor(of: lot)] = bundles.count
                bundles.append([lot])
            }
        }
        return bundles
    }

    /// Whether moving a lot may make vendors, kinds or values better.
    private func isWorthMoving(_ lot: UInt32, _ from: Int, _ to: Int) -> Bool {
        if contents.isStray(lot, beside: to) { return true }
        guard preferences.imbalance > 0 else { return false }
        let fills = contents.fills
        return fills.allSatisfy { $0 <= fills[from] } || fills.allSatisfy { $0 >= fills[to] }
            || fills.allSatisfy { $0 >= fills[from] } || fills.allSatisfy { $0 <= fills[to] }
    }

    /// Moves some lots, others the other way, where it pays.
    private mutating func move(_ bundle: [UInt32], _ from: Int, _ to: Int, for others: [UInt32]) -> Bool {
        looked += bundle.count + others.count + contents.groups.count
        guard bundle.count < contents.groups[from].count || !others.isEmpty else { return false }
        let old = price(pairs: 0, lines: 0)
        let (there, back) = (contents.shift(bundle, from, to), contents.shift(others, to, from))
        if isBetter(there, back, from, to, bundle, others, than: old) {
            contents.settle(bundle, from, to)
            contents.settle(others, to, from)
            return true
        }
        _ = contents.shift(others, from, to)
        _ = contents.shift(bundle, to, from)
        return false
    }

    private mutating func isBetter(
        _ there: DeclarationContents.Change, _ back: DeclarationContents.Change, _ from: Int, _ to: Int,
        _ bundle: [UInt32], _ others: [UInt32], than old: Int128
    ) -> Bool {
        guard max(contents.fills[from], contents.fills[to]) <= caps.most else { return false }
        // Lines can hardly fall by more than the kinds that are gone.
        let pairs = there.pairs + back.pairs
        guard price(pairs: pairs, lines: -there.kindsGone - back.kindsGone) < old else { return false }
        looked += contents.groups[from].count + contents.groups[to].count
        let left = contents.groups[from].filter { !bundle.contains($0) } + others
        guard trial.holds(left) else { return false }
        let linesLeft = trial.lines
        let now = contents.groups[to].filter { !others.contains($0) } + bundle
        guard trial.holds(now) else { return false }
        let change = linesLeft + trial.lines - contents.lines[from] - contents.lines[to]
        guard price(pairs: pairs, lines: change) < old else { return false }
        (contents.lines[from], contents.lines[to]) = (linesLeft, trial.lines)
        return true
    }

    /// The price of the contents, pairs of vendor and declaration and lines counted from some state on.
    private func price(pairs: Int, lines: Int) -> Int128 {
        let (least, most) = (contents.fills.min() ?? 0, contents.fills.max() ?? 0)
        let spread = caps.capacity > 0 ? Int128(most - least) * 100 / Int128(caps.capacity) : 0
        return Int128(preferences.controlledDeclarations) * Int128(contents.controlled.count { $0 > 0 })
            + Int128(preferences.lines) * Int128(lines) + Int128(preferences.vendorSplits) * Int128(pairs)
            + Int128(preferences.imbalance) * spread
    }
}
