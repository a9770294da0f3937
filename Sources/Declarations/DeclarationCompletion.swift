/// Chooses up to three lots that come nearest to a room from below.
struct DeclarationCompletion {
    /// One or two places in an order of lots, and what the lots there come to; -1 for no place.
    private struct Pair {
        var sum: Int64 = 0
        var first = -1
        var second = -1
    }

    /// The chosen positions, fewest first where sums are equal; none when nothing fits.
    func best(_ lots: [(size: Int64, position: UInt32)], room: Int64) -> [UInt32] {
        var order = Array(lots.indices)
        order.sort { lots[$0].size != lots[$1].size ? lots[$0].size < lots[$1].size : $0 < $1 }
        let sizes = order.map { lots[$0].size }
        var (sum, third, chosen) = (Int64(0), -1, Pair())
        for place in -1..<sizes.count {
            let rest = room - (place < 0 ? 0 : sizes[place])
            if rest < 0 { break }
            let found = pair(sizes, upTo: place < 0 ? sizes.count : place, room: rest)
            let total = room - rest + found.sum
            if total > sum { (sum, third, chosen) = (total, place, found) }
            if sum == room { break }
        }
        var positions: [UInt32] = []
        for place in [third, chosen.first, chosen.second] where place >= 0 {
            positions.append(lots[order[place]].position)
        }
        return positions
    }

    /// The best one or two among the first `end` lots, by two pointers.
    private func pair(_ sizes: [Int64], upTo end: Int, room: Int64) -> Pair {
        var (low, high) = (0, end - 1)
        var best = Pair()
        while low <= high {
            let alone = sizes[high]
            if alone > room {
                high -= 1
                continue
            }
            if alone > best.sum { best = Pair(sum: alone, first: high) }
            if low == high { break }
            let both = alone + sizes[low]
            if both > room {
                high -= 1
            } else {
                if both > best.sum { best = Pair(sum: both, first: low, second: high) }
                low += 1
            }
        }
        return best
    }
}
