/// Looks for the two units, or the only one, that leave least of the rest of a box.
///
/// One goes up from the smallest unit while another comes down from the largest that fits: whichever the sum calls for.
/// Which of the two it is cannot be guessed, so that a branch would cost most of the time.
struct TightestPair {
    private let room: Int64
    private let other: Int64
    private let first: UInt32
    /// The most that is taken up, and the place of the larger unit.
    private(set) var best: Int64 = -1
    private(set) var chosen = -1

    /// - Parameters:
    ///   - room: What is left by the scarcer limit.
    ///   - other: What is left by the other one.
    ///   - first: Units that arrived before have left.
    init(_ room: Int64, other: Int64, from first: UInt32) {
        self.room = room
        self.other = other
        self.first = first
    }

    /// Looks through units in the order of their sizes, until a pair leaves no more than `enough`.
    /// - Complexity: O(units).
    mutating func look(_ units: borrowing UnitsBySize, enough: Int64) {
        let all = units.all
        var high = units.below(room + 1) - 1
        while high >= 0, !isThere(all[high]) { high -= 1 }
        guard high >= 0 else { return }
        (best, chosen) = (all[high].size, high)
        var low = 0
        while low < high, room - best > enough {
            let (large, small) = (all[high], all[low])
            guard isThere(large) else {
                high -= 1
                continue
            }
            guard isThere(small) else {
                low += 1
                continue
            }
            let both = large.size + small.size
            // All ones where they are too much, else 0.
            let over = ((room - both) | (other - large.other - small.other)) >> 63
            if both | over > best { (best, chosen) = (both, high) }
            high += Int(over)
            low += 1 + Int(over)
        }
    }

    @inline(__always)
    private func isThere(_ entry: UnitsBySize.Entry) -> Bool { entry.arrival >= first && entry.other <= other }
}
