/// Puts a packing right in which units share a box that must not: one of them moves into another box, changes places
/// with a unit there, or opens a box.
struct SeparationRepair {
    private let units: CargoUnits
    private let supply: BoxSupply
    private var packing = Packing(boxes: [], boxOf: [])
    private var held: HeldValues
    private var contents: [[Int]] = []
    /// Places looked at, all in all.
    private var looks = 20_000_000

    /// - Parameter start: Given containers with fixed units in them, which share no box against the rules.
    init(_ units: CargoUnits, _ supply: BoxSupply, _ start: Packing) {
        self.units = units
        self.supply = supply
        held = HeldValues(start, units)
    }

    /// The packing with as few changes as that takes; what finds no place is left over.
    /// - Parameters:
    ///   - order: The units that may move; of two that share a box against the rules the later one moves.
    ///   - kinds: Kinds of the fleet in the order in which they are opened.
    /// - Complexity: O(units + units to be moved x units), at most 20 million looks.
    consuming func mend(_ loose: Packing, _ order: [UInt32], kinds: [Int]) -> Packing {
        packing = loose
        var moving: [(unit: Int, box: Int)] = []
        contents = Array(repeating: [], count: loose.boxes.count)
        for unit in order.lazy.map(Int.init) where loose.boxOf[unit] >= 0 {
            let box = Int(loose.boxOf[unit])
            if held.clashes(unit, box) {
                moving.append((unit, box))
                take(unit, from: box)
            } else {
                contents[box].append(unit)
                held.put(unit, into: box)
            }
        }
        var stock = supply.kinds.map(\.available)
        for box in loose.boxes where box.kind >= 0 { stock[box.kind] -= 1 }
        for (unit, box) in moving where !move(unit) && !exchange(unit, from: box) {
            if !open(unit, kinds, &stock) { packing.unplaced.append(unit) }
        }
        return packing
    }

    private mutating func take(_ unit: Int, from box: Int) {
        packing.boxes[box].left = packing.boxes[box].left.adding(units.load(unit))
        packing.boxOf[unit] = -1
    }

    private mutating func put(_ unit: Int, into box: Int) {
        packing.boxes[box].left = packing.boxes[box].left.taking(units.load(unit))
        packing.boxOf[unit] = Int32(truncatingIfNeeded: box)
        contents[box].append(unit)
        held.put(unit, into: box)
    }

    /// Into the box that it leaves fullest.
    private mutating func move(_ unit: Int) -> Bool {
        let load = units.load(unit)
        var best: (left: Int64, box: Int)?
        looks -= packing.boxes.count
        for box in packing.boxes.indices where looks > 0 && packing.boxes[box].left.holds(load) {
            let left = packing.boxes[box].left.volume
            if left < best?.left ?? .max, !held.clashes(unit, box) { best = (left, box) }
        }
        if let best { put(unit, into: best.box) }
        return best != nil
    }

    /// Changes places with the first unit that may go where it came from.
    private mutating func exchange(_ unit: Int, from old: Int) -> Bool {
        let load = units.load(unit)
        for box in packing.boxes.indices where box != old && looks > 0 {
            looks -= contents[box].count
            let left = packing.boxes[box].left
            let place = contents[box].firstIndex { other in
                left.adding(units.load(other)).holds(load) && packing.boxes[old].left.holds(units.load(other))
                    && !held.clashes(unit, box, besides: other) && !held.clashes(other, old)
            }
            guard let place else { continue }
            let other = contents[box].remove(at: place)
            take(other, from: box)
            held.take(other, from: box)
            put(other, into: old)
            put(unit, into: box)
            return true
        }
        return false
    }

    private mutating func open(_ unit: Int, _ kinds: [Int], _ stock: inout [Int]) -> Bool {
        let load = units.load(unit)
        guard let kind = kinds.first(where: { stock[$0] > 0 && supply.kinds[$0].room.holds(load) }) else {
            return false
        }
        stock[kind] -= 1
        packing.boxes.append(Packing.Box(left: supply.kinds[kind].room, kind: kind))
        contents.append([])
        put(unit, into: packing.boxes.count - 1)
        return true
    }
}

extension CargoUnits {
    /// An order in which the units of one value stand evenly from first to last; the others keep their places.
    /// - Complexity: O(units log units).
    func spread(_ order: [UInt32]) -> [UInt32] {
        var seen = [Int](repeating: 0, count: separation.counts.count)
        let keyed = order.enumerated().map { place, unit in
            guard let value = separation.values(of: Int(unit)).first else { return (key: 2 * place + 1, unit: unit) }
            defer { seen[Int(value)] += 1 }
            return (key: (2 * seen[Int(value)] + 1) * order.count / separation.counts[Int(value)], unit: unit)
        }
        return keyed.enumerated().sorted {
            $0.element.key != $1.element.key ? $0.element.key < $1.element.key : $0.offset < $1.offset
        }.map(\.element.unit)
    }
}
