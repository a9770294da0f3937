/// The cheapest way to put a few lots into a given number of sets, where a set has a price and the difference between the
/// most and the least valuable set has one, too.
struct CheapestPartition {
    /// What each set costs by itself; `nil` where it must not be.
    let prices: [Int128?]
    /// What each set is worth.
    let sizes: [Int64]
    /// Price of a hundredth of the cap between the most and the least valuable set, and the cap.
    let imbalance: (weight: Int64, capacity: Int64)
    /// How many sets there are.
    let count: Int

    private var least: [[Int128]] = []
    private var chosen: [Int] = []
    private var found: (price: Int128, sets: [Int])?

    init(prices: [Int128?], sizes: [Int64], imbalance: (weight: Int64, capacity: Int64), count: Int) {
        self.prices = prices
        self.sizes = sizes
        self.imbalance = imbalance
        self.count = count
    }

    /// The sets; `nil` where there is no such partition.
    /// - Complexity: O(count x 3^lots) steps at most, far fewer where most sets are too dear.
    mutating func best() -> [Int]? {
        least = Self.leastPrices(prices, count)
        walk(prices.count - 1, 0, least: .max, most: 0)
        return found?.sets
    }

    /// For each number of sets and each set of lots, what they cost at least without the difference of values.
    private static func leastPrices(_ prices: [Int128?], _ count: Int) -> [[Int128]] {
        var least = [(0..<prices.count).map { $0 == 0 ? Int128(0) : .max }]
        for number in 1...max(1, count) {
            var next = Array(repeating: Int128.max, count: prices.count)
            for set in 1..<max(1, prices.count) {
                subsets(of: set) { chosen, rest in
                    guard let price = prices[chosen], least[number - 1][rest] < .max else { return }
                    next[set] = min(next[set], least[number - 1][rest] + price)
                }
            }
            least.append(next)
        }
        return least
    }

    /// Every subset that holds the set's last lot, with the rest.
    private static func subsets(of set: Int, _ body: (_ chosen: Int, _ rest: Int) -> Void) {
        let last = 1 << (Int.bitWidth - 1 - set.leadingZeroBitCount)
        var rest = set ^ last
        while true {
            body(set ^ rest, rest)
            if rest == 0 { return }
            rest = (rest - 1) & (set ^ last)
        }
    }

    private mutating func walk(_ left: Int, _ price: Int128, least: Int64, most: Int64) {
        let number = count - chosen.count
        if left == 0 || number == 0 {
            guard left == 0, number == 0 else { return }
            let whole = price + spread(least, most)
            if whole < found?.price ?? .max { found = (whole, chosen) }
            return
        }
        let last = 1 << (Int.bitWidth - 1 - left.leadingZeroBitCount)
        var rest = left ^ last
        while true {
            let set = left ^ rest
            let after = self.least[number - 1][rest]
            if let own = prices[set], after < .max {
                let (low, high) = (min(least, sizes[set]), max(most, sizes[set]))
                if price + own + after + spread(low, high) < found?.price ?? .max {
                    chosen.append(set)
                    walk(rest, price + own, least: low, most: high)
                    chosen.removeLast()
                }
            }
            if rest == 0 { return }
            rest = (rest - 1) & (left ^ last)
        }
    }

    private func spread(_ least: Int64, _ most: Int64) -> Int128 {
        guard imbalance.capacity > 0, most > least else { return 0 }
        return Int128(imbalance.weight) * (Int128(most - least) * 100 / Int128(imbalance.capacity))
    }
}
