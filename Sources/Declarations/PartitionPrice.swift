/// Prices partitions of a division by the job's preferences.
struct PartitionPrice {
    private let division: DivisionKinds
    private let caps: DivisionCaps
    private let preferences: DeclarationPreferences
    private let vendors: VendorRanks
    private var trial: DeclarationTrial

    init(_ division: DivisionKinds, _ caps: DivisionCaps, _ preferences: DeclarationPreferences) {
        self.division = division
        self.caps = caps
        self.preferences = preferences
        vendors = VendorRanks(division, caps)
        trial = DeclarationTrial(division, caps)
    }

    /// The price of a partition that keeps the caps. Complexity: O(lots x log lots).
    mutating func price(_ partition: Partition) -> Int128 {
        var (controlled, lines, pairs) = (0, 0, 0)
        var (least, most) = (Int64.max, Int64(0))
        var last = Array(repeating: -1, count: vendors.count)
        for (number, group) in partition.groups.enumerated() {
            lines += trial.lines(of: group)
            if group.contains(where: { division.kind(of: Int($0)).isExcluded }) { controlled += 1 }
            var size: Int64 = 0
            for position in group {
                size = bounded(size, division.sizes[Int(position)])
                let vendor = Int(vendors.rankOfLot[Int(position)])
                if last[vendor] != number { pairs += 1 }
                last[vendor] = number
            }
            (least, most) = (min(least, size), max(most, size))
        }
        let spread = caps.capacity > 0 ? Int128(most - min(least, most)) * 100 / Int128(caps.capacity) : 0
        return Int128(preferences.controlledDeclarations) * Int128(controlled)
            + Int128(preferences.lines) * Int128(lines)
            + Int128(preferences.vendorSplits) * Int128(pairs - vendors.count)
            + Int128(preferences.imbalance) * spread
    }
}
