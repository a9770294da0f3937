/// Bounds for bins of one size in one dimension by functions that never make a full bin overfull.
///
/// Each turns sizes into new ones and the bin into a new one so that what went into a bin still does; the continuous
/// bound of the new sizes then holds for the old ones. Three families: Fekete and Schepers' u(k), Carlier, Clautiaux and
/// Moukrim's, and Burdett and Johnson's; see Clautiaux, Alves, Valério de Carvalho, "A survey of dual-feasible and
/// superadditive functions" (2010).
enum DualFeasibleFunctions {
    /// Most parameters tried of a family.
    static let mostParameters = 200

    /// The greatest of the bounds.
    /// - Parameters:
    ///   - sizes: Sizes, none above `capacity`.
    ///   - capacity: Size of a bin, from 1 to 2^62.
    /// - Complexity: O(different sizes x 600).
    static func bins(for sizes: [Int64], capacity: Int64) -> Int {
        var counts: [(size: Int64, count: Int128)] = []
        for size in sizes.sorted() where size > 0 {
            if counts.last?.size == size { counts[counts.count - 1].count += 1 } else { counts.append((size, 1)) }
        }
        var best = 0
        for k in 1...24 as ClosedRange<Int128> {
            best = max(best, sum(counts, k * (k + 1)) { uniform($0, Int128(capacity), k) })
        }
        for step in parameters(counts.map(\.size), capacity) {
            let parts = capacity / step
            best = max(best, sum(counts, Int128(2 * parts)) { symmetric($0, capacity, step) })
            let rest = capacity % step
            best = max(best, sum(counts, Int128(parts) * Int128(step - rest)) { rounded($0, step, rest) })
        }
        return best
    }

    /// Steps worth trying: the sizes, what they leave of a bin, and the parts of a bin.
    private static func parameters(_ sizes: [Int64], _ capacity: Int64) -> [Int64] {
        var steps = Set<Int64>()
        for part in 2...24 as ClosedRange<Int64> { steps.insert(capacity / part + 1) }
        let stride = max(1, sizes.count / (mostParameters / 3))
        for index in Swift.stride(from: 0, to: sizes.count, by: stride) {
            for step in [sizes[index], capacity - sizes[index], capacity - sizes[index] + 1] { steps.insert(step) }
        }
        return steps.filter { $0 >= 1 && $0 <= capacity / 2 }.sorted()
    }

    private static func sum(
        _ counts: [(size: Int64, count: Int128)], _ capacity: Int128, _ value: (Int64) -> Int128
    ) -> Int {
        guard capacity > 0 else { return 0 }
        var sum: Int128 = 0
        for entry in counts { sum += value(entry.size) * entry.count }
        return Int(clamping: (sum + capacity - 1) / capacity)
    }

    /// u(k), times k + 1.
    private static func uniform(_ size: Int64, _ capacity: Int128, _ k: Int128) -> Int128 {
        let scaled = Int128(size) * (k + 1)
        let (whole, rest) = scaled.quotientAndRemainder(dividingBy: capacity)
        return rest == 0 ? whole * k : whole * (k + 1)
    }

    private static func symmetric(_ size: Int64, _ capacity: Int64, _ step: Int64) -> Int128 {
        if size > capacity - size { return Int128(2 * (capacity / step - (capacity - size) / step)) }
        return size == capacity - size ? Int128(capacity / step) : Int128(2 * (size / step))
    }

    private static func rounded(_ size: Int64, _ step: Int64, _ rest: Int64) -> Int128 {
        Int128(size / step) * Int128(step - rest) + Int128(max(0, size % step - rest))
    }
}
