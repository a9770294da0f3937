/// What stands on each declaration of a partition, counted so that a move can be tried at little cost.
struct DeclarationContents {
    /// What a move changes.
    struct Change {
        /// Pairs of a vendor and a declaration with lots of his.
        var pairs = 0
        /// Kinds of which a declaration holds nothing any more.
        var kindsGone = 0
    }

    private let division: DivisionKinds
    private let vendors: VendorRanks
    /// Lots of each declaration.
    private(set) var groups: [[UInt32]]
    /// The declaration of each lot.
    private(set) var groupOf: [Int32]
    /// Value of each declaration.
    private(set) var fills: [Int64]
    /// Lots under inspection or with export duty of each.
    private(set) var controlled: [Int]
    /// Lines of each, as far as they have been counted.
    var lines: [Int]
    private var vendorLots: [Int32]
    private var kindLots: [Int32]

    /// - Returns: `nil` where the counts would take too much room.
    init?(_ division: DivisionKinds, _ vendors: VendorRanks, _ partition: Partition) {
        guard partition.count * (vendors.count + division.kinds.count) <= 4_000_000 else { return nil }
        self.division = division
        self.vendors = vendors
        groups = partition.groups
        groupOf = Array(repeating: -1, count: division.lots.count)
        (fills, controlled) = (groups.map { _ in 0 }, groups.map { _ in 0 })
        lines = groups.map { _ in 0 }
        vendorLots = Array(repeating: 0, count: groups.count * vendors.count)
        kindLots = Array(repeating: 0, count: groups.count * division.kinds.count)
        for (number, group) in groups.enumerated() {
            for lot in group {
                groupOf[Int(lot)] = Int32(truncatingIfNeeded: number)
                _ = add(lot, to: number)
            }
        }
    }

    /// The vendor of a lot.
    func vendor(of lot: UInt32) -> UInt32 { vendors.rankOfLot[Int(lot)] }

    /// Whether a vendor has lots on a declaration.
    func stands(_ vendor: UInt32, on group: Int) -> Bool { vendorLots[group * vendors.count + Int(vendor)] > 0 }

    /// Whether the lot is the last of its vendor, or of its kind, where it stands, and the other declaration has some of it.
    func isStray(_ lot: UInt32, beside other: Int) -> Bool {
        let own = Int(groupOf[Int(lot)])
        let (vendor, kind) = (Int(vendor(of: lot)), Int(division.kindOfLot[Int(lot)]))
        return (vendorLots[own * vendors.count + vendor] == 1 && vendorLots[other * vendors.count + vendor] > 0)
            || (kindLots[own * division.kinds.count + kind] == 1 && kindLots[other * division.kinds.count + kind] > 0)
    }

    /// Counts lots as moved; ``settle(_:_:_:)`` moves them. Complexity: O(lots moved).
    mutating func shift(_ bundle: [UInt32], _ from: Int, _ to: Int) -> Change {
        var change = Change()
        for lot in bundle {
            let (left, came) = (remove(lot, from: from), add(lot, to: to))
            if left.vendor { change.pairs -= 1 }
            if left.kind { change.kindsGone += 1 }
            if came { change.pairs += 1 }
        }
        return change
    }

    /// Moves lots that were counted as moved. Complexity: O(lots of both).
    mutating func settle(_ bundle: [UInt32], _ from: Int, _ to: Int) {
        for lot in bundle { groupOf[Int(lot)] = Int32(truncatingIfNeeded: to) }
        let groupOf = groupOf
        groups[from].removeAll { Int(groupOf[Int($0)]) == to }
        groups[to] += bundle
    }

    /// Whether the first of its vendor came.
    private mutating func add(_ lot: UInt32, to group: Int) -> Bool {
        let vendor = group * vendors.count + Int(vendor(of: lot))
        vendorLots[vendor] += 1
        kindLots[group * division.kinds.count + Int(division.kindOfLot[Int(lot)])] += 1
        fills[group] = bounded(fills[group], division.sizes[Int(lot)])
        if division.kind(of: Int(lot)).isExcluded { controlled[group] += 1 }
        return vendorLots[vendor] == 1
    }

    /// Whether the last of its vendor, and of its kind, left.
    private mutating func remove(_ lot: UInt32, from group: Int) -> (vendor: Bool, kind: Bool) {
        let vendor = group * vendors.count + Int(vendor(of: lot))
        let kind = group * division.kinds.count + Int(division.kindOfLot[Int(lot)])
        vendorLots[vendor] -= 1
        kindLots[kind] -= 1
        fills[group] -= division.sizes[Int(lot)]
        if division.kind(of: Int(lot)).isExcluded { controlled[group] -= 1 }
        return (vendorLots[vendor] == 0, kindLots[kind] == 0)
    }
}
