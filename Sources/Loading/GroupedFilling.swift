import Platform

/// Fills box after box with units in a given order, so that neighbours of the order share boxes, and leaves hardly more
/// room than any other way.
///
/// A box takes the units as they come until the next does not fit; then, of the next ``lookahead`` units, always the
/// largest that still fits, or, as long as the boxes so far waste more than their share of what may be wasted, the larger of
/// the two that together leave least. Where volume and weight are both scarce, the box takes the next unit that keeps it
/// level: a box full by volume and empty by weight would cost a box later. Where the boxes have wasted far more than their
/// share, a unit that would leave too little for others is not taken as it comes, but only if it is one of those two.
///
/// Units that must not join what is in the box wait aside, so that everything in view may go into it.
struct GroupedFilling {
    /// Units looked at for the rest of a box.
    static let lookahead = 384
    /// Units looked at to keep a box level.
    static let levelling = 96
    /// Sizes are asked for so many units before these come into view.
    private static let ahead = 16

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
    /// What all units to be filled in need.
    private let need: (volume: Int128, weight: Int128)
    /// Weight share to a volume share of 2^10, over all units.
    private let slope: Int64
    /// What has been wasted, against what may be.
    private var thrift = FillingThrift()
    private var apart: WaitingUnits
    /// Units that fit, by size; kept between calls.
    private var fitting = UnitsBySize()

    /// Starts from given containers and what fixed lots have taken of them.
    /// - Parameters:
    ///   - need: What all units to be filled in need.
    ///   - stock: How many boxes of each kind may be taken.
    init(
        _ start: Packing, _ units: CargoUnits, need: (volume: Int128, weight: Int128), supply: BoxSupply, stock: [Int]
    ) {
        self.supply = supply
        self.stock = stock
        packing = start
        apart = WaitingUnits(units.separation, start)
        volumes = units.volumes
        weights = units.weights
        volumeScale = ShareStep(supply.largest.volume)
        weightScale = ShareStep(supply.largest.weight)
        self.need = need
        let byVolume = volumeScale.share(of: need.volume)
        let byWeight = weightScale.share(of: need.weight)
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
        if !isScarce { thrift = allowance(order, kinds) }
        var box = 0
        while head < view.count {
            if box == packing.boxes.count, !open(kinds) {
                packing.unplaced.append(Int(view[head]))
                head += 1
                refill(order, &next)
                continue
            }
            if !apart.isIdle {
                apart.enter(box)
                setAside(order, &next)
            }
            var left = packing.boxes[box].left
            while let place = choose(left, supply.room(of: packing.boxes[box], box)) {
                let unit = take(place)
                packing.boxOf[unit] = Int32(truncatingIfNeeded: box)
                left = Load(volume: left.volume - volumes[unit], weight: left.weight - weights[unit])
                if !apart.isIdle, apart.note(unit, in: box) { setAside(order, &next) }
                refill(order, &next)
            }
            packing.boxes[box].left = left
            thrift.close(isBulky ? left.volume : left.weight)
            box += 1
            if !apart.isIdle { callBack(order, &next) }
        }
        return packing
    }

    /// What may be wasted if as few boxes are to do as the total of the scarcer limit asks for.
    private func allowance(_ order: [UInt32], _ kinds: [Int]) -> FillingThrift {
        guard let first = kinds.first else { return FillingThrift() }
        let room = Int128(isBulky ? supply.kinds[first].room.volume : supply.kinds[first].room.weight)
        let total = isBulky ? need.volume : need.weight
        let given = packing.boxes.reduce(into: Int128(0)) { $0 += Int128(isBulky ? $1.left.volume : $1.left.weight) }
        let need = total - given
        guard need > 0, room > 0 else { return FillingThrift() }
        let boxes = (need + room - 1) / room
        return FillingThrift(
            boxes: Int(clamping: boxes) + packing.boxes.count, waste: Int64(clamping: boxes * room - need),
            mean: Int64(clamping: total / Int128(order.count)))
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
        if !apart.isIdle {
            if let unit = apart.next(order, &next) { view.append(unit) }
        } else if next < order.count {
            view.append(order[next])
            next += 1
            if next + Self.ahead < order.count { ask(for: Int(order[next + Self.ahead])) }
        }
        if head >= 3 * Self.lookahead {
            view.removeFirst(head)
            head = 0
        }
    }

    /// Asks for the size of a unit: in the order of the bonds units lie all over the memory.
    @inline(__always) private func ask(for unit: Int) {
        Prefetch.element(unit, of: volumes.span)
        Prefetch.element(unit, of: weights.span)
    }

    /// Brings those that waited for the end of a box back into view, before the others.
    private mutating func callBack(_ order: [UInt32], _ next: inout Int) {
        guard let all = apart.callBack(before: view[head...], most: Self.lookahead) else { return }
        view = all
        head = 0
        while view.count < Self.lookahead, let unit = apart.next(order, &next) { view.append(unit) }
    }

    /// Sends away the units in view that the box no longer takes, and brings others into view.
    private mutating func setAside(_ order: [UInt32], _ next: inout Int) {
        let places = view[head...].filter { !apart.setAside($0) }
        guard places.count < view.count - head || places.count < Self.lookahead else { return }
        view = Array(places)
        head = 0
        while view.count < Self.lookahead, let unit = apart.next(order, &next) { view.append(unit) }
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
    private mutating func choose(_ left: Load, _ room: Load) -> Int? {
        guard head < view.count else { return nil }
        let first = Int(view[head])
        let fits = volumes[first] <= left.volume && weights[first] <= left.weight
        if fits, !isScarce, !thrift.isPressing || leavesRoom(first, of: left) { return head }
        let end = min(view.count, head + Self.lookahead)
        if fits, isScarce, let place = level(left, room, min(end, head + Self.levelling)) { return place }
        return thrift.isNeeded ? tightest(left, end) : largest(left, end)
    }

    /// Whether a box that takes a unit can still be filled in many ways.
    @inline(__always) private func leavesRoom(_ unit: Int, of left: Load) -> Bool {
        (isBulky ? left.volume - volumes[unit] : left.weight - weights[unit]) >= thrift.brim
    }

    /// The larger of the two units, or the only one, that leave least of the scarcer limit.
    private mutating func tightest(_ left: Load, _ end: Int) -> Int? {
        fitting.removeAll()
        for place in head..<end {
            let unit = Int(view[place])
            guard volumes[unit] <= left.volume, weights[unit] <= left.weight else { continue }
            fitting.append(isBulky ? volumes[unit] : weights[unit], place)
        }
        let room = isBulky ? left.volume : left.weight
        fitting.sort(most: room)
        var (low, high) = (0, fitting.count - 1)
        var (best, chosen): (Int64, Int?) = (-1, nil)
        while high >= 0 {
            if fitting[high].size > best { (best, chosen) = (fitting[high].size, fitting[high].place) }
            guard low < high else { break }
            let both = fitting[high].size + fitting[low].size
            guard both <= room, goTogether(fitting[high].place, fitting[low].place, left) else {
                high -= 1
                continue
            }
            if both > best { (best, chosen) = (both, fitting[high].place) }
            low += 1
        }
        return chosen
    }

    private func goTogether(_ one: Int, _ other: Int, _ left: Load) -> Bool {
        let (first, second) = (Int(view[one]), Int(view[other]))
        return volumes[first] + volumes[second] <= left.volume && weights[first] + weights[second] <= left.weight
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
