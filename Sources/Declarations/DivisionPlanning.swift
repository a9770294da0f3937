/// Cuts the lots of one division: makes partitions in several ways until one meets the bound, and keeps the best.
struct DivisionPlanning {
    /// Divisions up to this many lots are also filled in ways that take more than linear time.
    static let small = 2_048
    /// Lots looked at in repairs, for each lot of the division and at least.
    static let effort = (aLot: 64, least: 200_000)

    /// Lots looked at in a whole job for what makes plans of as many declarations better.
    static let tidying = 1_000_000
    /// Fewest of them for each lot; with less nothing is begun.
    static let tidyingALot = 64

    /// This division's share of it.
    private let tidying: Int
    private let division: DivisionKinds
    private let caps: DivisionCaps
    private let preferences: DeclarationPreferences
    private let shouldStop: @Sendable () -> Bool
    private let order: CanonicalOrder
    /// Fewest declarations that are possible, as far as is known.
    private(set) var bound: Int
    private var best = Partition(groups: [])
    private var price: Int128?

    init(
        _ division: DivisionKinds, _ caps: DivisionCaps, _ preferences: DeclarationPreferences,
        shouldStop: @escaping @Sendable () -> Bool
    ) {
        let share = Int128(Self.tidying) * Int128(division.lots.count) / Int128(max(1, caps.input.lots.count))
        tidying = Int(clamping: share)
        self.division = division
        self.caps = caps
        self.preferences = preferences
        self.shouldStop = shouldStop
        order = CanonicalOrder(division, caps)
        bound = DeclarationBounds.bound(division, caps)
    }

    private var isSmall: Bool { division.lots.count <= Self.small }
    private var isOpen: Bool { best.count > bound && !shouldStop() }

    /// The best partition found.
    mutating func partition() -> Partition {
        best = swept(vendorsFirst: preferences.putsVendorsFirst, aiming: bound)
        if isSmall, !shouldStop() { consider(swept(vendorsFirst: !preferences.putsVendorsFirst, aiming: bound)) }
        if isOpen, bound == 1 { whole() }
        if isOpen { refill() }
        if isOpen, division.lots.count <= ExactPartition.most { exact() }
        if isOpen { repair() }
        if best.count > 1, tidying >= Self.tidyingALot * division.lots.count, !shouldStop() { tidy() }
        return best
    }

    /// The same number of declarations, cheaper by the preferences.
    private mutating func tidy() {
        let lists = order.lists(vendorsFirst: false)
        let sorted = lists.controlled + lists.ordinary
        if sorted.count <= ExactPartition.mostPriced, tidying >= best.count * ExactPartition.steps(sorted.count) {
            var exact = ExactPartition(division, caps, preferences, order: sorted)
            if let found = exact.cheapest(count: best.count) { best = found }
            return
        }
        var made = DeclarationTidying(division, caps, preferences, best, order: sorted, effort: tidying)
        if let tidied = made?.tidied(shouldStop) { best = tidied }
    }

    private func swept(vendorsFirst: Bool, aiming count: Int) -> Partition {
        let lists = order.lists(vendorsFirst: vendorsFirst)
        var sweep = DeclarationSweep(
            division, caps, controlled: lists.controlled, ordinary: lists.ordinary, steers: false)
        return sweep.filled(aiming: count)
    }

    /// All lots together: lines can grow fewer when a lot joins, which no sweep sees.
    private mutating func whole() {
        var trial = DeclarationTrial(division, caps)
        let all = (0..<division.lots.count).map { UInt32($0) }
        if trial.holds(all) { consider(Partition(groups: [all])) }
    }

    /// Value and lines steered together; each declaration to the brim; small divisions best fit by value and by codes.
    private mutating func refill() {
        let byValue = order.byValue
        let isItemised = caps.terms.threshold == nil
        let controlled = order.byKindValue.filter { isItemised || division.kind(of: Int($0)).isExcluded }
        let ordinary = isItemised ? [] : order.lists(vendorsFirst: false).ordinary
        for aim in [bound, 1] where isOpen && !controlled.isEmpty {
            var sweep = DeclarationSweep(division, caps, controlled: controlled, ordinary: ordinary, steers: true)
            consider(sweep.filled(aiming: aim))
        }
        if isOpen { consider(swept(vendorsFirst: false, aiming: 1)) }
        guard isSmall else { return }
        let lists = order.lists(vendorsFirst: false)
        for wanted in [byValue, lists.controlled + lists.ordinary] where isOpen {
            var filling = DeclarationFill(division, caps)
            consider(filling.filled(wanted))
        }
    }

    private mutating func exact() {
        let lists = order.lists(vendorsFirst: false)
        var exact = ExactPartition(division, caps, preferences, order: lists.controlled + lists.ordinary)
        guard let found = exact.best() else { return }
        bound = max(bound, found.count)
        if found.count < best.count { best = found }
    }

    private mutating func repair() {
        var repair = DeclarationRepair(division, caps, best)
        let effort = max(Self.effort.least, Self.effort.aLot * division.lots.count)
        consider(repair.reduced(to: bound, effort: effort, shouldStop: shouldStop))
    }

    /// Keeps the partition of fewer declarations, or of less price.
    private mutating func consider(_ other: Partition) {
        if other.count > best.count { return }
        if other.count < best.count {
            (best, price) = (other, nil)
            return
        }
        guard isSmall else { return }
        var pricing = PartitionPrice(division, caps, preferences)
        let old = price ?? pricing.price(best)
        let new = pricing.price(other)
        price = min(old, new)
        if new < old { best = other }
    }
}
