import Loading

/// The declarations of one division, to be filled anew with as few moves as possible. Units are positions in the division.
struct ReplanningGroups: ReplanningBins {
    private let division: DivisionKinds
    private let caps: DivisionCaps
    private let home: [Int]
    private let isOpen: [Bool]
    private var trial: DeclarationTrial
    private var pricing: PartitionPrice
    private var groups: [[Int]]
    private var fills: [Int64]
    private var changes: [Int]
    /// Whether each group breaks a cap; `nil` where it has to be looked at again.
    private var isBroken: [Bool?]
    private var earlier: Int

    /// - Parameter isOpen: Whether lots may enter each declaration that is there.
    init(
        _ division: DivisionKinds, _ caps: DivisionCaps, _ preferences: DeclarationPreferences, home: [Int],
        isOpen: [Bool]
    ) {
        self.division = division
        self.caps = caps
        self.home = home
        self.isOpen = isOpen
        trial = DeclarationTrial(division, caps)
        pricing = PartitionPrice(division, caps, preferences)
        earlier = isOpen.count
        groups = Array(repeating: [], count: isOpen.count)
        fills = Array(repeating: 0, count: isOpen.count)
        isBroken = Array(repeating: false, count: isOpen.count)
        var sizes = Array(repeating: 0, count: isOpen.count)
        for bin in home where bin >= 0 { sizes[bin] += 1 }
        changes = sizes
    }

    var unitCount: Int { home.count }
    var binCount: Int { groups.count }
    func lots(of unit: Int) -> Int { 1 }
    func moves(of unit: Int, to bin: Int) -> Int { home[unit] >= 0 && home[unit] != bin ? 1 : 0 }
    func mayHold(_ unit: Int, in bin: Int) -> Bool { bin >= earlier || isOpen[bin] || home[unit] == bin }
    func size(of unit: Int) -> Int64 { division.sizes[unit] }
    func room(beside unit: Int, in bin: Int) -> Int64 { caps.most - fills[bin] - division.sizes[unit] }

    mutating func put(_ unit: Int, in bin: Int) {
        groups[bin].append(unit)
        fills[bin] += division.sizes[unit]
        changes[bin] += home[unit] == bin ? -1 : 1
        isBroken[bin] = nil
    }

    mutating func take(_ unit: Int, from bin: Int) {
        if let place = groups[bin].lastIndex(of: unit) { groups[bin].remove(at: place) }
        fills[bin] -= division.sizes[unit]
        changes[bin] -= home[unit] == bin ? -1 : 1
        isBroken[bin] = nil
    }

    func members(of bin: Int) -> [Int] { groups[bin] }

    mutating func isBroken(_ bin: Int) -> Bool {
        if let known = isBroken[bin] { return known }
        let broken = !trial.holds(groups[bin].map { UInt32($0) })
        isBroken[bin] = broken
        return broken
    }

    func kinds(for unit: Int) -> [Int] { [0] }

    mutating func open(_ kind: Int) {
        groups.append([])
        fills.append(0)
        changes.append(0)
        isBroken.append(false)
    }

    mutating func closeLast() {
        groups.removeLast()
        fills.removeLast()
        changes.removeLast()
        isBroken.removeLast()
    }

    func overdrawn() -> [Int] { [] }

    mutating func price() -> ReplanningPrice {
        let used = groups.filter { !$0.isEmpty }.map { $0.sorted().map { UInt32($0) } }
        return ReplanningPrice(
            cost: 0, count: used.count, preference: pricing.price(Partition(groups: used)),
            touched: changes.count { $0 != 0 })
    }
}
