/// The dot-product rule for very many units: fills box after box with that one of the units in view whose size points most in
/// the direction of what is left of the box.
///
/// Comparisons are made on 32-bit copies, sixteen at a time; the answer is checked on the exact numbers.
struct AlignedFilling {
    /// Units in view.
    static let lookahead = 128

    private typealias Lanes = SIMD16<Int32>

    private let units: CargoUnits
    private let supply: BoxSupply
    private let kinds: [Int]
    private var stock: [Int]
    private var packing: Packing
    private var view = [Int32](repeating: -1, count: lookahead)
    /// Upper bits of volume and weight; the greatest number where nothing is in view.
    private var volumes = [Lanes](repeating: Lanes(repeating: .max), count: lookahead / 16)
    private var weights = [Lanes](repeating: Lanes(repeating: .max), count: lookahead / 16)
    private let volumeShift: Int64
    private let weightShift: Int64
    private var next = 0

    /// Starts from the given containers and what fixed lots have taken of them.
    /// - Parameter kinds: Kinds of the fleet in the order in which they are opened.
    init(_ start: Packing, _ units: CargoUnits, supply: BoxSupply, kinds: [Int]) {
        self.units = units
        self.supply = supply
        self.kinds = kinds
        stock = supply.kinds.map(\.available)
        packing = start
        volumeShift = Int64(max(0, 34 - max(supply.largest.volume, 0).leadingZeroBitCount))
        weightShift = Int64(max(0, 34 - max(supply.largest.weight, 0).leadingZeroBitCount))
    }

    /// Fills the boxes with units in that order.
    /// - Parameter limit: What may be wasted; once it is broken, the filling is given up with a unit left over.
    /// - Complexity: O(units x lookahead).
    consuming func fill(_ order: [UInt32], limit: FillingLimit? = nil) -> Packing {
        var limit = limit
        for place in 0..<Self.lookahead { show(order, at: place) }
        var box = 0
        while box < packing.boxes.count || open(order) {
            var left = packing.boxes[box].left
            while let place = aligned(to: left) {
                let unit = Int(view[place])
                packing.boxOf[unit] = Int32(truncatingIfNeeded: box)
                left = left.taking(units.load(unit))
                show(order, at: place)
            }
            packing.boxes[box].left = left
            box += 1
            limit?.waste(left)
            if let limit, limit.isBroken, let unit = order.last(where: { packing.boxOf[Int($0)] < 0 }) {
                packing.unplaced.append(Int(unit))
                return packing
            }
        }
        return packing
    }

    /// Brings the next unit of the order into view.
    private mutating func show(_ order: [UInt32], at place: Int) {
        let unit = next < order.count ? Int32(truncatingIfNeeded: order[next]) : -1
        next += 1
        view[place] = unit
        volumes[place >> 4][place & 15] = unit < 0 ? .max : mark(units.volumes[Int(unit)], volumeShift)
        weights[place >> 4][place & 15] = unit < 0 ? .max : mark(units.weights[Int(unit)], weightShift)
    }

    /// Opens a box for the first unit in view that some kind holds; those that none holds are left over.
    private mutating func open(_ order: [UInt32]) -> Bool {
        for place in 0..<Self.lookahead {
            while view[place] >= 0 {
                let load = units.load(Int(view[place]))
                if let kind = kinds.first(where: { stock[$0] > 0 && supply.kinds[$0].room.holds(load) }) {
                    stock[kind] -= 1
                    packing.boxes.append(Packing.Box(left: supply.kinds[kind].room, kind: kind))
                    return true
                }
                packing.unplaced.append(Int(view[place]))
                show(order, at: place)
            }
        }
        return false
    }

    private func aligned(to left: Load) -> Int? {
        let volume = Lanes(repeating: mark(left.volume, volumeShift))
        let weight = Lanes(repeating: mark(left.weight, weightShift))
        let (volumePart, weightPart) = (volume &>> 16, weight &>> 16)
        var best = Lanes(repeating: -1)
        var places = Lanes(repeating: -1)
        for block in volumes.indices {
            // Negative where the unit does not fit.
            let lack = ((volume &- volumes[block]) | (weight &- weights[block])) &>> 31
            let value = ((volumes[block] &>> 16) &* volumePart &+ (weights[block] &>> 16) &* weightPart) | lack
            let isBetter = value .> best
            best.replace(with: value, where: isBetter)
            places.replace(with: Int32(truncatingIfNeeded: block), where: isBetter)
        }
        let most = best.max()
        guard most >= 0 else { return nil }
        for lane in 0..<16 where best[lane] == most {
            let place = (Int(places[lane]) << 4) + lane
            return left.holds(units.load(Int(view[place]))) ? place : exact(left)
        }
        return nil
    }

    /// The first unit in view that fits, where the upper bits were not enough to tell.
    private func exact(_ left: Load) -> Int? {
        view.indices.first { view[$0] >= 0 && left.holds(units.load(Int(view[$0]))) }
    }

    private func mark(_ size: Int64, _ shift: Int64) -> Int32 { Int32(truncatingIfNeeded: size >> shift) }
}
