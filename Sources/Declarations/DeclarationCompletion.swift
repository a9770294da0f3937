/// Chooses up to three lots that come nearest to a room from below.
struct DeclarationCompletion {
    /// The chosen positions, fewest first where sums are equal; none when nothing fits.
    func best(_ lots: [(size: Int64, position: UInt32)], room: Int64) -> [UInt32] {
        let order = lots.indices.sorted { lots[$0].size != lots[$1].size ? lots[$0].size < lots[$1].size : $0 < $1 }
        let sorted = order.map { lots[$0] }
        var (sum, chosen): (Int64, [Int]) = (0, [])
        for third in -1..<sorted.count {
            let rest = room - (third < 0 ? 0 : sorted[third].size)
            if rest < 0 { break }
            let found = pair(sorted, upTo: third < 0 ? sorted.count : third, room: rest)
            let total = room - rest + found.sum
            if total > sum { (sum, chosen) = (total, (third < 0 ? [] : [third]) + found.places) }
            if sum == room { break }
        }
        return chosen.map { sorted[$0].position }
    }

    /// The best one or two among the first `end` lots, by two pointers.
    private func pair(
        _ lots: [(size: Int64, position: UInt32)], upTo end: Int, room: Int64
    ) -> (sum: Int64, places: [Int]) {
        var (low, high) = (0, end - 1)
        var (sum, places): (Int64, [Int]) = (0, [])
        while low <= high {
            let alone = lots[high].size
            if alone > room {
                high -= 1
                continue
            }
            if alone > sum { (sum, places) = (alone, [high]) }
            if low == high { break }
            let both = alone + lots[low].size
            if both > room {
                high -= 1
            } else {
                if both > sum { (sum, places) = (both, [low, high]) }
                low += 1
            }
        }
        return (sum, places)
    }
}
