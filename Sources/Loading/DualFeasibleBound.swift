/// Martello and Toth's second bound for bins of one size in one dimension.
///
/// For every size K up to half a bin: items above C-K fill a bin alone with all items from K on; items above one half
/// need a bin each; what items from K to one half have above the room left in those bins needs further bins.
enum DualFeasibleBound {
    /// Fewest bins for the sizes: the greatest of the bounds over all K.
    /// - Parameters:
    ///   - sizes: Sizes, none above `capacity`.
    ///   - capacity: Size of a bin, positive.
    /// - Complexity: O(n log n).
    static func bins(for sizes: [Int64], capacity: Int64) -> Int {
        let sorted = sizes.sorted()
        var sums: [Int128] = [0]
        for size in sorted { sums.append((sums.last ?? 0) + Int128(size)) }
        let half = sorted.partition { $0 > capacity - $0 }
        var best = sorted.count - half
        var alone = sorted.count
        for small in 0..<half {
            while alone > half, sorted[alone - 1] > capacity - sorted[small] { alone -= 1 }
            let paired = Int128(alone - half) * Int128(capacity) - (sums[alone] - sums[half])
            let rest = sums[half] - sums[small] - paired
            let extra = rest > 0 ? Int((rest + Int128(capacity) - 1) / Int128(capacity)) : 0
            best = max(best, sorted.count - half + extra)
        }
        return best
    }
}

extension [Int64] {
    /// The first index at which a condition holds that holds for all later ones too; the count where it never does.
    fileprivate func partition(_ holds: (Int64) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
