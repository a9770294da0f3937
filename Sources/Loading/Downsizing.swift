extension Packing {
    /// Gives each box of the fleet the cheapest kind that still holds its load and is still there, last box first.
    /// A kind given up can be used by an earlier box.
    /// - Complexity: O(boxes x kinds).
    mutating func downsize(_ supply: BoxSupply) {
        guard supply.kinds.count > 1 else { return }
        var stock = supply.kinds.map(\.available)
        for box in boxes where box.kind >= 0 { stock[box.kind] -= 1 }
        for index in boxes.indices.reversed() where boxes[index].kind >= 0 {
            let old = boxes[index].kind
            let load = supply.kinds[old].room.taking(boxes[index].left)
            var best = old
            for kind in supply.kinds.indices where stock[kind] > 0 && supply.kinds[kind].room.holds(load) {
                if supply.kinds[kind].cost < supply.kinds[best].cost { best = kind }
            }
            stock[old] += 1
            stock[best] -= 1
            boxes[index] = Box(left: supply.kinds[best].room.taking(load), kind: best)
        }
    }

    /// Cost of the boxes taken from the fleet, in millionths; given containers are paid for whether used or not.
    func cost(_ supply: BoxSupply) -> Int128 {
        boxes.reduce(into: 0) { sum, box in
            if box.kind >= 0 { sum += Int128(supply.kinds[box.kind].cost) }
        }
    }

    /// Number of pairs of a merchant and a box with goods of his: the fewer, the fewer merchants are split.
    /// - Complexity: O(lots + merchants).
    func vendorParts(_ units: CargoUnits) -> Int {
        let lots = lotsByBox(units)
        var seen = [Int32](repeating: -1, count: units.vendorCount)
        var parts = 0
        for box in boxes.indices {
            for position in lots.starts[box]..<lots.starts[box + 1] {
                let vendor = Int(units.vendorOfLot[Int(lots.positions[position])])
                if seen[vendor] != Int32(truncatingIfNeeded: box) {
                    seen[vendor] = Int32(truncatingIfNeeded: box)
                    parts += 1
                }
            }
        }
        return parts
    }

    /// Positions in `units.lots` box by box, each box's in input order.
    private func lotsByBox(_ units: CargoUnits) -> (starts: [Int], positions: [UInt32]) {
        var ends = [Int](repeating: 0, count: boxes.count + 1)
        for unit in units.unitOfLot {
            let box = boxOf[Int(unit)]
            if box >= 0 { ends[Int(box) + 1] += 1 }
        }
        for box in boxes.indices { ends[box + 1] += ends[box] }
        let starts = ends
        var positions = [UInt32](repeating: 0, count: starts[boxes.count])
        for position in units.unitOfLot.indices {
            let box = boxOf[Int(units.unitOfLot[position])]
            guard box >= 0 else { continue }
            positions[ends[Int(box)]] = UInt32(truncatingIfNeeded: position)
            ends[Int(box)] += 1
        }
        return (starts, positions)
    }
}
