import Consignments

extension DeclarationInput {
    /// The lots that may share declarations: those of one purchaser and, under early binding, of one container; by
    /// purchaser, then by container, lots ascending.
    /// - Precondition: Under early binding every lot to be declared is in a container.
    /// - Complexity: O(lots + purchasers + containers).
    public var divisions: [LotGroup] {
        let isEarly = job.containerBinding == .early
        let all = book.lots.span
        let containers = (containerOfLot.max() ?? -1) + 1
        var order = lots
        if isEarly {
            order = countingSort(lots, buckets: Int(containers)) { lot in
                precondition(containerOfLot[Int(lot)] >= 0, "under early binding a declared lot is in a container")
                return Int(containerOfLot[Int(lot)])
            }
        }
        var purchasers = job.purchasers.count
        for lot in lots { purchasers = max(purchasers, Int(all[Int(lot)].purchaser) + 1) }
        order = countingSort(order, buckets: purchasers) { Int(book.lots[Int($0)].purchaser) }
        var groups: [LotGroup] = []
        for lot in order {
            let purchaser = Int(all[Int(lot)].purchaser)
            let container = isEarly ? Int(containerOfLot[Int(lot)]) : nil
            if groups.last?.purchaser != purchaser || groups.last?.container != container {
                groups.append(LotGroup(purchaser: purchaser, container: container, lots: []))
            }
            groups[groups.count - 1].lots.append(lot)
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
