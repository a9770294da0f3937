/// One try at putting units into boxes.
struct Packing: Sendable {
    /// A box of the try. The given containers come first, in the job's order, then those of the fleet as opened.
    struct Box: Sendable {
        /// What is still free.
        var left: Load
        /// Index in ``BoxSupply/kinds``, -1 for a given container.
        var kind: Int
    }

    /// All boxes.
    var boxes: [Box]
    /// The box of each unit, -1 for none.
    var boxOf: [Int32]
    /// Units of the order that found no box, in that order.
    var unplaced: [Int] = []
}

/// How one try goes about it.
struct FillingWay: Sendable {
    /// Kinds of the fleet in the order in which they are opened.
    var kinds: [Int]
    /// Whether a unit goes into the fullest open box that holds it, instead of the first.
    var bestFit: Bool
}

/// Fills boxes unit by unit: into an open box, otherwise into the next given container that holds the unit, otherwise
/// into a new one of the fleet. The first given containers are open from the start.
struct BoxFilling {
    private let supply: BoxSupply
    private let way: FillingWay
    private var packing: Packing
    private var open: OpenBoxes
    private var waiting: [Int]
    private var stock: [Int]
    /// What the boxes hold that others must not join.
    private var held: HeldValues?

    /// Starts from the given containers and what fixed lots have taken of them.
    init(_ start: Packing, supply: BoxSupply, way: FillingWay) {
        self.supply = supply
        self.way = way
        packing = start
        open = OpenBoxes(largest: supply.largest, bestFit: way.bestFit)
        waiting = Array(supply.given.indices.dropFirst(OpenBoxes.most))
        stock = supply.kinds.map(\.available)
        for box in supply.given.indices.prefix(OpenBoxes.most) { _ = open.open(box, room: start.boxes[box].left) }
    }

    /// Fills the boxes with units in that order.
    /// - Parameter limit: What may be wasted; once it is broken, the filling is given up with a unit left over.
    /// - Complexity: O(units x 64).
    consuming func fill(_ units: CargoUnits, in order: [UInt32], limit: FillingLimit? = nil) -> Packing {
        if !units.separation.isEmpty { held = HeldValues(packing, units) }
        // Boxes that wait for goods they may hold are opened again: what they leave is not wasted yet.
        var limit = held == nil ? limit : nil
        for unit in order {
            let load = units.load(Int(unit))
            let isApart = held?.marks(Int(unit)) ?? false
            var slot = isApart ? slotApart(Int(unit), load) : open.slot(for: load)
            if slot < 0 {
                slot = openBox(for: load, isApart ? Int(unit) : nil)
                if slot >= 0, let closed = open.closed { limit?.waste(packing.boxes[closed].left) }
                if let limit, limit.isBroken {
                    packing.unplaced.append(Int(unit))
                    return packing
                }
            }
            if slot < 0 {
                packing.unplaced.append(Int(unit))
            } else {
                open.take(load, into: slot)
                put(unit, load, into: open.box(slot))
            }
        }
        revisitClosed(units)
        return packing
    }

    /// The slot of the preferred box that holds a load and nothing it must not join; -1 for none.
    private func slotApart(_ unit: Int, _ load: Load) -> Int {
        open.slot(for: load) { held?.clashes(unit, $0) ?? false }
    }

    private mutating func put(_ unit: UInt32, _ load: Load, into box: Int) {
        held?.put(Int(unit), into: box)
        packing.boxes[box].left.volume -= load.volume
        packing.boxes[box].left.weight -= load.weight
        packing.boxOf[Int(unit)] = Int32(truncatingIfNeeded: box)
    }

    /// Opens a box for a load.
    /// - Parameter unit: The unit, where it must not join some others.
    private mutating func openBox(for load: Load, _ unit: Int?) -> Int {
        let near = waiting.prefix(OpenBoxes.most)
        if let next = near.firstIndex(where: { packing.boxes[$0].left.holds(load) && mayJoin(unit, $0) }) {
            return reopen(waiting.remove(at: next))
        }
        guard let kind = way.kinds.first(where: { stock[$0] > 0 && supply.kinds[$0].room.holds(load) }) else {
            return -1
        }
        stock[kind] -= 1
        packing.boxes.append(Packing.Box(left: supply.kinds[kind].room, kind: kind))
        return reopen(packing.boxes.count - 1)
    }

    private func mayJoin(_ unit: Int?, _ box: Int) -> Bool { unit.map { !(held?.clashes($0, box) ?? false) } ?? true }

    /// Opens a box; one that closes for it half empty, because it holds what others must not join, comes again later.
    private mutating func reopen(_ box: Int) -> Int {
        let slot = open.open(box, room: packing.boxes[box].left)
        guard held != nil, let closed = open.closed, isHalfEmpty(closed) else { return slot }
        waiting.append(closed)
        return slot
    }

    private func isHalfEmpty(_ box: Int) -> Bool {
        let room = supply.room(of: packing.boxes[box], box)
        let left = packing.boxes[box].left
        return left.volume > room.volume / 2 && left.weight > room.weight / 2
    }

    /// Looks once more for room, now in all boxes: a unit is refused only when no box takes it. Bounded at 50 million
    /// looks, so that a hundred thousand lots too many do not take minutes.
    private mutating func revisitClosed(_ units: CargoUnits) {
        var looks = 50_000_000
        var still: [Int] = []
        for unit in packing.unplaced {
            let load = units.load(unit)
            looks -= packing.boxes.count
            let found = packing.boxes.indices.first {
                looks > 0 && packing.boxes[$0].left.holds(load) && mayJoin(unit, $0)
            }
            if let box = found {
                put(UInt32(truncatingIfNeeded: unit), load, into: box)
            } else {
                still.append(unit)
            }
        }
        packing.unplaced = still
    }
}
