import Platform

/// Fills box after box with units in a given order, so that neighbours of the order share boxes, and leaves hardly more
/// room than any other way.
///
/// A box takes the units as they come until the next does not fit; then, of the next ``lookahead`` units, always the
/// largest that still fits, or, as long as the boxes so far waste more than their share of what may be wasted, the larger of
/// the two that together leave least. Where volume and weight are both scarce, the box takes the oldest unit in view, then
/// always the next one that keeps it level (``BoxBalance``), and the last two mean units are chosen in pairs by both limits.
/// Where the boxes have wasted far more than their share, a unit that would leave too little for others is not taken as it
/// comes, but only if it is one of those two; and once no more units come into view, the largest go first, so that small
/// ones are left for the last boxes.
///
/// Units that must not join what is in the box wait aside, so that everything in view may go into it.
struct GroupedFilling {
    /// Units looked at for the rest of a box.
    static let lookahead = 384
    /// Units looked at to keep a box level.
    static let levelling = 96
    /// Sizes are asked for so many units before these come into view.
    private static let ahead = 16
    /// Units looked at to go with another one into the rest of a box, where both limits count.
    static let partners = 8

    /// So many units come into view before they are looked at by size, but at the end.
    private static let fresh = 48
    /// With more to be put among the others, sorting all anew takes less.
    private static let mostFresh = 96

    private let supply: BoxSupply
    private var packing: Packing
    private var stock: [Int]
    private let volumes: [Int64]
    private let weights: [Int64]
    /// Units in view, in order.
    private var view = UnitsInView()
    /// What all units to be filled in need.
    private let need: (volume: Int128, weight: Int128)
    /// What the box at hand is to be like, where both limits are scarce.
    private var balance: BoxBalance
    /// What has been wasted, against what may be.
    private var thrift = FillingThrift()
    /// Whether every box is to be filled as well as can be, whatever becomes of neighbours.
    private let isCareful: Bool
    /// Whether all units are in view.
    private var isTail = false
    private var apart: WaitingUnits
    /// Units in view by size.
    private var bySize = UnitsBySize()

    /// Starts from given containers and what fixed lots have taken of them.
    /// - Parameters:
    ///   - need: What all units to be filled in need.
    ///   - stock: How many boxes of each kind may be taken.
    ///   - isCareful: Whether every box is to be filled as well as can be, whatever becomes of neighbours.
    init(
        _ start: Packing, _ units: CargoUnits, need: (volume: Int128, weight: Int128), supply: BoxSupply, stock: [Int],
        isCareful: Bool = false
    ) {
        self.supply = supply
        self.stock = stock
        packing = start
        apart = WaitingUnits(units.separation, start)
        volumes = units.volumes
        weights = units.weights
        self.need = need
        balance = BoxBalance(need, supply.largest)
        self.isCareful = isCareful
    }

    /// Fills the boxes; given containers first, then the first of `kinds` that is there and holds the next unit.
    /// - Complexity: O(units x levelling + boxes x lookahead).
    consuming func fill(_ order: [UInt32], _ kinds: [Int]) -> Packing {
        var next = min(order.count, Self.lookahead)
        view = UnitsInView(order[..<next])
        isTail = apart.isIdle && next == order.count
        plan(order, kinds)
        var box = 0
        while !view.isEmpty {
            if box == packing.boxes.count, !open(kinds) {
                packing.unplaced.append(take(view.head))
                refill(order, &next)
                continue
            }
            if !apart.isIdle {
                apart.enter(box)
                setAside(order, &next)
            }
            var left = packing.boxes[box].left
            if balance.isScarce { balance.open(left, view: inView) }
            var isEmpty = true
            while let place = choose(left, isEmpty) {
                isEmpty = false
                let unit = take(place)
                packing.boxOf[unit] = Int32(truncatingIfNeeded: box)
                left = Load(volume: left.volume - volumes[unit], weight: left.weight - weights[unit])
                if !apart.isIdle, apart.note(unit, in: box) { setAside(order, &next) }
                refill(order, &next)
            }
            packing.boxes[box].left = left
            thrift.close(balance.scarcer(left))
            balance.close(left)
            box += 1
            if !apart.isIdle { callBack(order, &next) }
        }
        return packing
    }

    /// What may be wasted if as few boxes are to do as the total of the scarcer limit asks for.
    private mutating func plan(_ order: [UInt32], _ kinds: [Int]) {
        guard let first = kinds.first else { return }
        let room = supply.kinds[first].room
        let given = packing.boxes.reduce(into: (volume: Int128(0), weight: Int128(0))) {
            $0 = ($0.volume + Int128($1.left.volume), $0.weight + Int128($1.left.weight))
        }
        let rest = (volume: need.volume - given.volume, weight: need.weight - given.weight)
        let (scarce, one) = balance.isBulky ? (rest.volume, room.volume) : (rest.weight, room.weight)
        guard scarce > 0, one > 0 else { return }
        let boxes = (scarce + Int128(one) - 1) / Int128(one)
        let waste = (
            volume: boxes * Int128(room.volume) - rest.volume, weight: boxes * Int128(room.weight) - rest.weight
        )
        let all = boxes + Int128(packing.boxes.count)
        balance.plan(boxes: all, waste: waste)
        let total = balance.isBulky ? need.volume : need.weight
        thrift = FillingThrift(
            boxes: Int(clamping: all), waste: Int64(clamping: balance.isBulky ? waste.volume : waste.weight),
            mean: Int64(clamping: total / Int128(order.count)), room: one, isCareful: isCareful)
    }

    /// What the units in view need.
    private var inView: (volume: Int128, weight: Int128) {
        var (volume, weight): (Int128, Int128) = (0, 0)
        for place in view.head..<view.end {
            volume += Int128(volumes[Int(view[place])])
            weight += Int128(weights[Int(view[place])])
        }
        return (volume, weight)
    }

    private mutating func open(_ kinds: [Int]) -> Bool {
        let load = load(view.head)
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
        } else {
            isTail = true
        }
        view.tidy(from: 3 * Self.lookahead)
    }

    /// Asks for the size of a unit and the place of its box: in the order of the bonds units lie all over the memory.
    @inline(__always) private func ask(for unit: Int) {
        Prefetch.element(unit, of: volumes.span)
        Prefetch.element(unit, of: weights.span)
        Prefetch.element(unit, of: packing.boxOf.span)
    }

    /// Brings those that waited for the end of a box back into view, before the others.
    private mutating func callBack(_ order: [UInt32], _ next: inout Int) {
        guard let all = apart.callBack(before: view.all, most: Self.lookahead) else { return }
        look(at: all, order, &next)
    }

    /// Sends away the units in view that the box no longer takes, and brings others into view.
    private mutating func setAside(_ order: [UInt32], _ next: inout Int) {
        let others = view.all.filter { !apart.setAside($0) }
        guard others.count < view.count || others.count < Self.lookahead else { return }
        look(at: Array(others), order, &next)
    }

    private mutating func look(at units: [UInt32], _ order: [UInt32], _ next: inout Int) {
        view.replace(by: units)
        bySize.removeAll()
        while view.count < Self.lookahead, let unit = apart.next(order, &next) { view.append(unit) }
    }

    /// Takes a unit out of view. By size it is passed over once all that arrived before it have left; until then it has to
    /// be marked.
    private mutating func take(_ place: Int) -> Int {
        let isFirst = place == view.head
        let unit = view.take(place)
        if !isFirst { bySize.remove(scarcer(Int(unit)), unit) }
        return Int(unit)
    }

    /// The place in view of the next unit for a box with that much left, `nil` when none fits.
    private mutating func choose(_ left: Load, _ isEmpty: Bool) -> Int? {
        guard !view.isEmpty else { return nil }
        let first = Int(view[view.head])
        let fits = volumes[first] <= left.volume && weights[first] <= left.weight
        let end = min(view.end, view.head + Self.lookahead)
        if balance.isScarce { return level(left, end, fits: fits, isEmpty) }
        if isTail, thrift.isPressing {
            return balance.scarcer(left) > thrift.tail ? largest(left, end) : tightest(left)
        }
        if fits, !thrift.isPressing || leavesRoom(first, of: left) { return view.head }
        return thrift.isNeeded ? tightest(left) : largest(left, end)
    }

    /// The next unit where both limits are scarce. The oldest one opens the box: what no box wants would wait for ever.
    private mutating func level(_ left: Load, _ end: Int, fits: Bool, _ isEmpty: Bool) -> Int? {
        if fits, isEmpty { return view.head }
        if fits, balance.scarcer(left) > thrift.end, let place = level(left, min(end, view.head + Self.levelling)) {
            return place
        }
        return thrift.isNeeded ? evenest(left) : largest(left, end)
    }

    /// Whether a box that takes a unit can still be filled in many ways.
    @inline(__always) private func leavesRoom(_ unit: Int, of left: Load) -> Bool {
        balance.scarcer(left) - scarcer(unit) >= thrift.brim
    }

    /// A unit's size by the scarcer limit.
    @inline(__always) private func scarcer(_ unit: Int) -> Int64 { balance.isBulky ? volumes[unit] : weights[unit] }

    private func load(_ place: Int) -> Load {
        Load(volume: volumes[Int(view[place])], weight: weights[Int(view[place])])
    }

    /// Has the units in view at hand by the scarcer limit, but for the last few that came.
    /// - Returns: What arrived before this has left.
    private mutating func sortView() -> UInt32 {
        let first = view.arrival(view.head)
        guard bySize.isSorted, view.arrived - bySize.seen <= UInt32(Self.mostFresh) else {
            bySize.removeAll()
            for place in view.head..<view.end { bySize.append(entry(place)) }
            bySize.sort()
            return first
        }
        let fresh = view.place(ofArrival: bySize.seen + 1)
        if view.end - fresh >= (view.count < Self.lookahead ? 1 : Self.fresh) {
            for place in fresh..<view.end { bySize.append(entry(place)) }
            bySize.merge(from: first)
        }
        return first
    }

    private func entry(_ place: Int) -> UnitsBySize.Entry {
        let (load, unit, arrival) = (load(place), view[place], view.arrival(place))
        return balance.isBulky
            ? UnitsBySize.Entry(size: load.volume, other: load.weight, unit: unit, arrival: arrival)
            : UnitsBySize.Entry(size: load.weight, other: load.volume, unit: unit, arrival: arrival)
    }

    /// What a box with that much left still has when it takes some.
    @inline(__always) private func taking(_ size: Int64, _ other: Int64, of left: Load) -> Load {
        balance.isBulky
            ? Load(volume: left.volume - size, weight: left.weight - other)
            : Load(volume: left.volume - other, weight: left.weight - size)
    }

    /// The larger of the two units, or the only one, that leave least of both limits against what may be left.
    private mutating func evenest(_ left: Load) -> Int? {
        let first = sortView()
        let (room, other) = (balance.scarcer(left), balance.other(left))
        var high = bySize.below(room + 1) - 1
        var (best, chosen): (Int64, Int) = (.max, -1)
        for index in stride(from: high, through: 0, by: -1) {
            let one = bySize[index]
            guard one.other <= other, one.arrival >= first else { continue }
            let regret = balance.regret(taking(one.size, one.other, of: left))
            if regret < best { (best, chosen) = (regret, index) }
        }
        var low = 0
        while low < high {
            let one = bySize[low]
            low += 1
            guard one.arrival >= first else { continue }
            while high >= low, bySize[high].size + one.size > room { high -= 1 }
            for index in stride(from: high, to: max(low - 1, high - Self.partners), by: -1) {
                let pair = (size: bySize[index].size + one.size, other: bySize[index].other + one.other)
                guard balance.leastRegret(room - pair.size) < best else { break }
                guard pair.other <= other, bySize[index].arrival >= first else { continue }
                let regret = balance.regret(taking(pair.size, pair.other, of: left))
                if regret < best { (best, chosen) = (regret, index) }
            }
        }
        return chosen < 0 ? nil : view.place(ofArrival: bySize[chosen].arrival)
    }

    /// The larger of the two units, or the only one, that leave least of the scarcer limit; the first found that leave
    /// so little that looking on would not pay.
    private mutating func tightest(_ left: Load) -> Int? {
        let first = sortView()
        var pair = TightestPair(balance.scarcer(left), other: balance.other(left), from: first)
        pair.look(bySize, enough: thrift.enough)
        return pair.chosen < 0 ? nil : view.place(ofArrival: bySize[pair.chosen].arrival)
    }

    /// The first unit that leaves the box about level, or the one that comes nearest.
    private func level(_ left: Load, _ end: Int) -> Int? {
        let tolerance = balance.tolerance(left)
        var best = Int64.max
        var chosen: Int?
        for place in view.head..<end {
            let load = load(place)
            guard left.holds(load) else { continue }
            let tilt = balance.tilt(left.taking(load))
            if tilt <= tolerance { return place }
            if tilt < best { (best, chosen) = (tilt, place) }
        }
        return chosen
    }

    /// The largest unit that fits, by the greater of its shares of what is left; the first among equals.
    private func largest(_ left: Load, _ end: Int) -> Int? {
        var best: Int64 = -1
        var chosen: Int?
        for place in view.head..<end {
            let load = load(place)
            guard left.holds(load) else { continue }
            let size = balance.size(load)
            if size > best { (best, chosen) = (size, place) }
        }
        return chosen
    }
}
