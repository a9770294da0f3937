/// The best of all partitions of a few lots, by looking at every set of them: fewest declarations, then the price of lines
/// and controlled declarations.
///
/// Lines can grow fewer when a lot joins (five kinds may be simplified, four may not), so no set can be passed over because
/// a part of it breaks the line cap.
/// - Complexity: O(3^lots) steps, 2^lots trials.
struct ExactPartition {
    /// Most lots it is asked to look at.
    static let most = 13
    /// Most lots of which the cheapest partition by all preferences is looked for.
    static let mostPriced = 10
    /// What that takes at most, in lots looked at.
    static func steps(_ count: Int) -> Int { (0..<count).reduce(1) { steps, _ in 3 * steps } / 2 }

    private let division: DivisionKinds
    private let caps: DivisionCaps
    private let preferences: DeclarationPreferences
    private let order: [UInt32]
    private var trial: DeclarationTrial

    /// - Precondition: `order` holds at most ``most`` positions.
    init(
        _ division: DivisionKinds, _ caps: DivisionCaps, _ preferences: DeclarationPreferences, order: [UInt32]
    ) {
        precondition(order.count <= Self.most, "an exact partition is for a few lots")
        self.division = division
        self.caps = caps
        self.preferences = preferences
        self.order = order
        trial = DeclarationTrial(division, caps)
    }

    /// The best partition; `nil` where some lot fits no declaration.
    mutating func best() -> Partition? {
        let all = 1 << order.count
        let prices = (0..<all).map { price($0) }
        var (best, part) = (Array(repeating: Int128.max, count: all), Array(repeating: 0, count: all))
        best[0] = 0
        for set in 1..<max(1, all) {
            // Each partition once: the part that holds the set's last lot is chosen first.
            let last = 1 << (Int.bitWidth - 1 - set.leadingZeroBitCount)
            var rest = set ^ last
            while true {
                let chosen = rest | last
                if let price = prices[chosen], best[set ^ chosen] < .max, best[set ^ chosen] + price < best[set] {
                    (best[set], part[set]) = (best[set ^ chosen] + price, chosen)
                }
                if rest == 0 { break }
                rest = (rest - 1) & (set ^ last)
            }
        }
        guard best[all - 1] < .max else { return nil }
        return partition(part, all - 1)
    }

    private func partition(_ part: [Int], _ all: Int) -> Partition {
        var (left, groups) = (all, [[UInt32]]())
        while left > 0 {
            groups.append(members(part[left]))
            left ^= part[left]
        }
        return Partition(groups: groups)
    }

    /// The cheapest of all partitions into so many declarations; the first found of equals.
    mutating func cheapest(count: Int) -> Partition? {
        let all = 1 << order.count
        let division = division
        let contents = (0..<all).map { priceOfContents($0) }
        let vendors = VendorRanks(division, caps)
        var search = CheapestPartition(
            prices: contents.enumerated().map { set, price in
                guard let price else { return nil }
                let own = Set(members(set).map { vendors.rankOfLot[Int($0)] }).count
                return price + Int128(preferences.vendorSplits) * Int128(own)
            },
            sizes: (0..<all).map { members($0).reduce(0) { bounded($0, division.sizes[Int($1)]) } },
            imbalance: (preferences.imbalance, caps.capacity), count: count)
        return search.best().map { Partition(groups: $0.map { members($0) }) }
    }

    private func members(_ set: Int) -> [UInt32] { order.indices.filter { set >> $0 & 1 == 1 }.map { order[$0] } }

    /// What a set costs as one declaration; `nil` where it breaks a cap. One declaration more outweighs all else.
    private mutating func price(_ set: Int) -> Int128? { priceOfContents(set).map { Int128(1) << 80 + $0 } }

    /// The same without the price of the declaration itself.
    private mutating func priceOfContents(_ set: Int) -> Int128? {
        let members = members(set)
        guard set > 0, trial.holds(members) else { return nil }
        let isControlled = members.contains { division.kind(of: Int($0)).isExcluded }
        return Int128(preferences.lines) * Int128(trial.lines)
            + (isControlled ? Int128(preferences.controlledDeclarations) : 0)
    }
}
