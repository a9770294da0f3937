import Consignments

extension DeclarationInput {
    /// The lots that may share declarations: those of one purchaser and, under early binding, of one container; by
    /// purchaser, then by container, lots ascending.
    /// - Precondition: Under early binding every lot to be declared is in a container.
    /// - Complexity: O(lots + purchasers + containers).
    public var divisions: [LotGroup] {
        let isEarly = job.containerBinding == .early
        let containerOfLot = containerOfLot
        var order = lots
        if isEarly {
            let containers = (containerOfLot.max() ?? -1) + 1
            order = countingSort(lots, buckets: Int(containers)) { lot in
                precondition(containerOfLot[Int(lot)] >= 0, "under early binding a declared lot is in a container")
                return Int(containerOfLot[Int(lot)])
            }
        }
        let purchaserOfLot = purchasers
        let count = max(job.purchasers.count, 1 + Int(purchaserOfLot.max() ?? 0))
        order = countingSort(order, buckets: count) { Int(purchaserOfLot[Int($0)]) }
        return Self.runs(order, purchaserOfLot) { isEarly ? Int(containerOfLot[Int($0)]) : nil }
    }

    /// The purchaser of each lot of the book: a tenth of the memory that the lots take, so that three passes are one.
    private var purchasers: [UInt16] {
        let all = book.lots.span
        var purchasers: [UInt16] = []
        purchasers.reserveCapacity(all.count)
        for place in all.indices { purchasers.append(all[place].purchaser) }
        return purchasers
    }

    /// Neighbours of one purchaser and one container as groups.
    private static func runs(
        _ order: [UInt32], _ purchaserOfLot: [UInt16], _ container: (UInt32) -> Int?
    ) -> [LotGroup] {
        var groups: [LotGroup] = []
        var start = 0
        while start < order.count {
            let (purchaser, box) = (purchaserOfLot[Int(order[start])], container(order[start]))
            var end = start + 1
            while end < order.count, purchaserOfLot[Int(order[end])] == purchaser, container(order[end]) == box {
                end += 1
            }
            groups.append(LotGroup(purchaser: Int(purchaser), container: box, lots: Array(order[start..<end])))
            start = end
        }
        return groups
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
