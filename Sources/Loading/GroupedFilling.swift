/// Fills box after box with units in a given order, so that neighbours of the order share boxes, and leaves hardly more
/// room than any other way.
///
/// A box takes the units as they come until the next does not fit; then, of the next ``lookahead`` units, always the
/// largest that still fits. Where volume and weight are both scarce, the box takes the next unit that keeps it level:
/// a box full by volume and empty by weight would cost a box later.
struct GroupedFilling {
    /// Units looked at for the rest of a box.
    static let lookahead = 384
    /// Units looked at to keep a box level.
    static let levelling = 96

    private let supply: BoxSupply
    private var packing: Packing
    private var stock: [Int]
    private let volumes: [Int64]
    private let weights: [Int64]
    /// Units in view, in order, from `head` on.
    private var view: [UInt32] = []
    private var head = 0
    /// Shares are parts of the largest box in steps of 2^-20.
    private let volumeScale: ShareStep
    private let weightScale: ShareStep
    /// Whether both limits are scarce.
    private let isScarce: Bool
    /// Whether volume is the scarcer one.
    private let isBulky: Bool
    /// Weight share to a volume share of 2^10, over all units.
    private let slope: Int64

    /// Starts from given containers and what fixed lots have taken of them.
    /// - Parameter stock: How many boxes of each kind may be taken.
    init(_ start: Packing, _ units: CargoUnits, _ free: [UInt32], supply: BoxSupply, stock: [Int]) {
        self.supply = supply
        self.stock = stock
        packing = start
        volumes = units.volumes
        weights = units.weights
        volumeScale = ShareStep(supply.largest.volume)
        weightScale = ShareStep(supply.largest.weight)
        let (volume, weight) = units.total(of: free)
        let byVolume = volumeScale.share(of: volume)
        let byWeight = weightScale.share(of: weight)
        isScarce = min(byVolume, byWeight) * 10 > max(byVolume, byWeight) * 8
        isBulky = byVolume >= byWeight
        slope = Int64(clamping: (byWeight << 10) / max(byVolume, 1))
    }

    /// Fills the boxes; given containers first, then the first of `kinds` that is there and holds the next unit.
    /// - Complexity: O(units x levelling + boxes x lookahead).
    consuming func fill(_ order: [UInt32], _ kinds: [Int]) -> Packing {
        var next = min(order.count, Self.lookahead)
        view = Array(order[..<next])
        view.reserveCapacity(4 * Self.lookahead)
        var box = 0
        while head < view.count {
            if box == packing.boxes.count, !open(kinds) {
                packing.unplaced.append(Int(view[head]))
                head += 1
                refill(order, &next)
                continue
            }
            var left = packing.boxes[box].left
            while let place = choose(left, supply.room(of: packing.boxes[box], box)) {
                let unit = take(place)
                packing.boxOf[unit] = Int32(truncatingIfNeeded: box)
                left = Load(volume: left.volume - volumes[unit], weight: left.weight - weights[unit])
                refill(order, &next)
            }
            packing.boxes[box].left = left
            box += 1
        }
        return packing
    }

    private mutating func open(_ kinds: [Int]) -> Bool {
        let load = Load(volume: volumes[Int(view[head])], weight: weights[Int(view[head])])
        guard let kind = kinds.first(where: { stock[$0] > 0 && supply.kinds[$0].room.holds(load) }) else {
            return false
        }
        stock[kind] -= 1
        packing.boxes.append(Packing.Box(left: supply.kinds[kind].room, kind: kind))
        return true
    }

    private mutating func refill(_ order: [UInt32], _ next: inout Int) {
        if next < order.count {
            view.append(order[next])
            next += 1
        }
        if head >= 3 * Self.lookahead {
            view.removeFirst(head)
            head = 0
        }
    }

    /// Takes a unit out of view; those before it keep their order.
    private mutating func take(_ place: Int) -> Int {
        let unit = view[place]
        var index = place
        while index > head {
            view[index] = view[index - 1]
            index -= 1
        }
        head += 1
        return Int(unit)
    }

    /// The place in view of the next unit for a box with that much left, `nil` when none fits.
    private func choose(_ left: Load, _ room: Load) -> Int? {
        guard head < view.count else { return nil }
        let first = Int(view[head])
        let fits = volumes[first] <= left.volume && weights[first] <= left.weight
        if fits, !isScarce { return head }
        let end = min(view.count, head + Self.lookahead)
        if fits, let place = level(left, room, min(end, head + Self.levelling)) { return place }
        return largest(left, end)
    }

    /// The first unit that leaves the box about as full by weight as by volume, or the one that comes nearest.
    private func level(_ left: Load, _ room: Load, _ end: Int) -> Int? {
        let usedVolume = volumeScale.share(room.volume - left.volume)
        let usedWeight = weightScale.share(room.weight - left.weight)
        // What may be out of level: a sixteenth of what is free, so that it closes towards the end.
        let tolerance = max(volumeScale.share(left.volume), weightScale.share(left.weight)) / 16 + 512
        var best = Int64.max
        var chosen: Int?
        for place in head..<end {
            let unit = Int(view[place])
            guard volumes[unit] <= left.volume, weights[unit] <= left.weight else { continue }
            let volume = usedVolume + volumeScale.share(volumes[unit])
            let weight = usedWeight + weightScale.share(weights[unit])
            let tilt = abs(weight - ((volume * slope) >> 10))
            if tilt <= tolerance { return place }
            if tilt < best { (best, chosen) = (tilt, place) }
        }
        return chosen
    }

    /// The largest unit that fits, by the greater of its shares of what is left; the first among equals.
    private func largest(_ left: Load, _ end: Int) -> Int? {
        var best: Int64 = -1
        var chosen: Int?
        for place in head..<end {
            let unit = Int(view[place])
            guard volumes[unit] <= left.volume, weights[unit] <= left.weight else { continue }
            let volume = volumeScale.share(volumes[unit])
            let weight = weightScale.share(weights[unit])
            let size = isScarce ? volume + weight : isBulky ? volume : weight
            if size > best { (best, chosen) = (size, place) }
        }
        return chosen
    }
}

/// Turns a measure into parts of the largest box, in steps of 2^-20 of it.
struct ShareStep {
    private let shift: Int64
    private let divisor: Int64
    private let factor: Int64

    init(_ largest: Int64) {
        shift = Int64(max(0, 40 - max(largest, 1).leadingZeroBitCount))
        divisor = max(largest >> shift, 1)
        factor = (1 << 44) / divisor
    }

    /// The share of a measure no larger than the largest box.
    @inline(__always) func share(_ size: Int64) -> Int64 { ((size &>> shift) &* factor) &>> 24 }

    /// The share of a sum.
    func share(of size: Int128) -> Int128 { (size << 20) / (Int128(divisor) << Int128(shift)) }
}
