/// Who stays behind where there is not room for all: of two units of as many lots, of which one goes into the other's place,
/// the one of the later lot number.
struct Latecomers {
    private let units: CargoUnits
    /// Units by lot number.
    private let order: [UInt32]
    /// Places looked at, all in all.
    private static let looks = 5_000_000

    init(_ units: CargoUnits, order: [UInt32]) {
        self.units = units
        self.order = order
    }

    /// Gives the places of the latest to those left behind, earliest first.
    /// - Complexity: O(units left behind x units), at most ``looks``.
    func giveWay(in packing: inout Packing) {
        let behind = Set(packing.unplaced)
        var looks = Self.looks
        var held = HeldValues(packing, units)
        for (number, unit) in order.enumerated() where behind.contains(Int(unit)) {
            guard let place = latest(number, packing, held, &looks) else { continue }
            let late = Int(order[place])
            let box = Int(packing.boxOf[late])
            held.take(late, from: box)
            held.put(Int(unit), into: box)
            packing.boxOf[Int(unit)] = Int32(truncatingIfNeeded: box)
            packing.boxOf[late] = -1
            let freed = packing.boxes[box].left.adding(units.load(late))
            packing.boxes[box].left = freed.taking(units.load(Int(unit)))
        }
        packing.unplaced = order.lazy.map { Int($0) }.filter { packing.boxOf[$0] < 0 }
    }

    /// The place in the order of the latest unit that can give way.
    private func latest(_ number: Int, _ packing: Packing, _ held: HeldValues, _ looks: inout Int) -> Int? {
        let unit = Int(order[number])
        for place in stride(from: order.count - 1, to: number, by: -1) where looks > 0 {
            looks -= 1
            let late = Int(order[place])
            guard packing.boxOf[late] >= 0, units.lotCounts[late] == units.lotCounts[unit] else { continue }
            let room = packing.boxes[Int(packing.boxOf[late])].left.adding(units.load(late))
            if room.holds(units.load(unit)), !held.clashes(unit, Int(packing.boxOf[late]), besides: late) {
                return place
            }
        }
        return nil
    }
}
