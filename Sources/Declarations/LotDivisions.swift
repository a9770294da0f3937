import Consignments

extension DeclarationInput {
    /// The lots that may share declarations: those of one purchaser and, under early binding, of one container; by
    /// purchaser, then by container, lots ascending.
    /// - Precondition: Under early binding every lot to be declared is in a container.
    /// - Complexity: O(lots + purchasers); O(n log n) for a purchaser of less than 256 lots.
    public var divisions: [LotGroup] {
        let isEarly = job.containerBinding == .early
        let (containerOfLot, purchaserOfLot) = (containerOfLot, purchasers)
        var ends = Array(repeating: 0, count: max(job.purchasers.count, 1 + Int(purchaserOfLot.max() ?? 0)) + 1)
        for lot in lots { ends[Int(purchaserOfLot[Int(lot)]) + 1] += 1 }
        for purchaser in 1..<ends.count { ends[purchaser] += ends[purchaser - 1] }
        let starts = ends
        // Container and lot in one word, so that nothing has to be looked up here and there afterwards.
        var seated = [UInt64](repeating: 0, count: lots.count)
        for lot in lots {
            let container = isEarly ? containerOfLot[Int(lot)] : 0
            precondition(container >= 0, "under early binding a declared lot is in a container")
            let purchaser = Int(purchaserOfLot[Int(lot)])
            seated[ends[purchaser]] = UInt64(UInt32(bitPattern: container)) << 32 | UInt64(lot)
            ends[purchaser] += 1
        }
        var groups: [LotGroup] = []
        for purchaser in starts.indices.dropLast() {
            let own = Self.byContainer(seated[starts[purchaser]..<starts[purchaser + 1]])
            Self.appendRuns(own, of: purchaser, isEarly, to: &groups)
        }
        return groups
    }

    /// The purchaser of each lot of the book: a tenth of the memory that the lots take, so that three passes are one.
    private var purchasers: [UInt16] {
        let all = book.lots.span
        var purchasers: [UInt16] = []
        purchasers.reserveCapacity(all.count)
        for place in all.indices { purchasers.append(all[place].purchaser) }
        return purchasers
    }

    /// Lots of one purchaser, ascending so far, by container.
    private static func byContainer(_ seated: ArraySlice<UInt64>) -> [UInt64] {
        var (least, most) = (UInt64.max, UInt64(0))
        for seat in seated { (least, most) = (min(least, seat >> 32), max(most, seat >> 32)) }
        guard least < most else { return Array(seated) }
        let span = Int(most - least) + 1
        // With few lots in many containers, two digits of the container, the lower one first, take less time than all of it.
        if span <= 4 * seated.count { return sorted(seated, buckets: span) { Int($0 >> 32 - least) } }
        guard seated.count >= 256, span <= 1 << 22 else { return seated.sorted() }
        let byLow = sorted(seated, buckets: 1 << 11) { Int(($0 >> 32 - least) & 0x7FF) }
        return sorted(byLow[...], buckets: 1 << 11) { Int(($0 >> 32 - least) >> 11) }
    }

    /// Sorts stably into buckets.
    @inline(__always)
    private static func sorted(
        _ seated: ArraySlice<UInt64>, buckets: Int, by bucket: (UInt64) -> Int
    ) -> [UInt64] {
        var starts = [Int](repeating: 0, count: buckets + 1)
        for seat in seated { starts[bucket(seat) + 1] += 1 }
        for place in 0..<buckets { starts[place + 1] += starts[place] }
        var sorted = Array(seated)
        for seat in seated {
            sorted[starts[bucket(seat)]] = seat
            starts[bucket(seat)] += 1
        }
        return sorted
    }

    /// Neighbours of one container as groups.
    private static func appendRuns(
        _ seated: [UInt64], of purchaser: Int, _ isEarly: Bool, to groups: inout [LotGroup]
    ) {
        var start = 0
        while start < seated.count {
            let container = seated[start] >> 32
            var end = start + 1
            while end < seated.count, seated[end] >> 32 == container { end += 1 }
            groups.append(
                LotGroup(
                    purchaser: purchaser, container: isEarly ? Int(container) : nil,
                    lots: seated[start..<end].map { UInt32(truncatingIfNeeded: $0) }))
            start = end
        }
    }
}

/// Sorts lots stably into buckets.
func countingSort(_ lots: [UInt32], buckets: Int, by bucket: (UInt32) -> Int) -> [UInt32] {
    var starts = Array(repeating: 0, count: buckets + 1)
    for lot in lots { starts[bucket(lot) + 1] += 1 }
    for index in 0..<buckets { starts[index + 1] += starts[index] }
    var sorted = lots
    for lot in lots {
        let place = bucket(lot)
        sorted[starts[place]] = lot
        starts[place] += 1
    }
    return sorted
}
