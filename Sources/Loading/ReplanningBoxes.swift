import Consignments

/// Boxes of an earlier plan and those of the fleet, to be filled anew with as few moves as possible.
struct ReplanningBoxes: ReplanningBins {
    /// A box.
    struct Box {
        /// What it takes when it is empty.
        let room: Load
        /// Index in ``BoxSupply/kinds``, -1 for a given container.
        let kind: Int
        /// Whether lots may be in it that were in it before.
        let isThere: Bool
        /// Whether other lots may come in.
        let isOpen: Bool
    }

    let units: CargoUnits
    let supply: BoxSupply
    /// Lots of each unit that were in each bin before, as pairs of bin and count.
    let earlier: [[(bin: Int, lots: Int)]]
    let home: [Int]
    /// A number of what should share boxes, one a unit.
    let bond: [Int]
    private(set) var boxes: [Box]
    private var left: [Load]
    private var contents: [[Int]]
    private var used: [Int]
    /// Units that came or went, a box.
    private var changes: [Int]
    private var bondCounts: [Int]
    /// Units whose lots name two given containers, or must not share one.
    private let isTorn: [Bool]
    /// How many units with each value are in each bin, and how many too many a bin holds.
    private var held: [BinValue: Int] = [:]
    private var clashes: [Int]

    private struct BinValue: Hashable {
        let bin: Int
        let value: Int32
    }

    init(
        _ units: CargoUnits, _ supply: BoxSupply, _ boxes: [Box], earlier: [[(bin: Int, lots: Int)]], home: [Int],
        bond: [Int]
    ) {
        self.units = units
        self.supply = supply
        self.boxes = boxes
        self.earlier = earlier
        self.home = home
        self.bond = bond
        left = boxes.map(\.room)
        contents = Array(repeating: [], count: boxes.count)
        used = Array(repeating: 0, count: supply.kinds.count)
        var sizes = Array(repeating: 0, count: boxes.count)
        for bin in home where bin >= 0 { sizes[bin] += 1 }
        changes = sizes
        bondCounts = Array(repeating: 0, count: boxes.count)
        var isTorn = Array(repeating: false, count: units.count)
        for conflict in units.conflicts { isTorn[conflict.unit] = true }
        for (unit, _) in units.separation.torn { isTorn[unit] = true }
        self.isTorn = isTorn
        clashes = Array(repeating: 0, count: boxes.count)
    }

    var unitCount: Int { units.count }
    var binCount: Int { boxes.count }
    func lots(of unit: Int) -> Int { Int(units.lotCounts[unit]) }

    func moves(of unit: Int, to bin: Int) -> Int {
        earlier[unit].reduce(0) { $0 + ($1.bin == bin ? 0 : $1.lots) }
    }

    func mayHold(_ unit: Int, in bin: Int) -> Bool {
        let box = boxes[bin]
        guard box.isThere, box.isOpen || home[unit] == bin, !isTorn[unit] else { return false }
        if units.fixed[unit] != 0 { return Int(units.fixed[unit]) - 1 == bin && box.kind < 0 }
        return box.room.holds(units.load(unit))
    }

    func size(of unit: Int) -> Int64 {
        let largest = supply.largest
        let volume = (Int128(units.volumes[unit]) << 30) / Int128(max(1, largest.volume))
        let weight = (Int128(units.weights[unit]) << 30) / Int128(max(1, largest.weight))
        return Int64(clamping: max(volume, weight))
    }

    func room(beside unit: Int, in bin: Int) -> Int64 {
        let rest = left[bin].taking(units.load(unit))
        if rest.volume < 0 || rest.weight < 0 { return -1 }
        if units.separation.values(of: unit).contains(where: { held[BinValue(bin: bin, value: $0)] != nil }) {
            return -1
        }
        let (volume, weight) = (max(1, supply.largest.volume), max(1, supply.largest.weight))
        return Int64(
            clamping: (Int128(rest.volume) << 30) / Int128(volume) + (Int128(rest.weight) << 30) / Int128(weight))
    }

    mutating func put(_ unit: Int, in bin: Int) {
        if contents[bin].isEmpty, boxes[bin].kind >= 0 { used[boxes[bin].kind] += 1 }
        contents[bin].append(unit)
        left[bin] = left[bin].taking(units.load(unit))
        changes[bin] += home[unit] == bin ? -1 : 1
        for value in units.separation.values(of: unit) {
            held[BinValue(bin: bin, value: value), default: 0] += 1
            if (held[BinValue(bin: bin, value: value)] ?? 0) > 1 { clashes[bin] += 1 }
        }
    }

    mutating func take(_ unit: Int, from bin: Int) {
        if let place = contents[bin].lastIndex(of: unit) { contents[bin].remove(at: place) }
        if contents[bin].isEmpty, boxes[bin].kind >= 0 { used[boxes[bin].kind] -= 1 }
        left[bin] = left[bin].adding(units.load(unit))
        changes[bin] -= home[unit] == bin ? -1 : 1
        for value in units.separation.values(of: unit) {
            let key = BinValue(bin: bin, value: value)
            let rest = (held[key] ?? 1) - 1
            held[key] = rest == 0 ? nil : rest
            if rest > 0 { clashes[bin] -= 1 }
        }
    }

    func members(of bin: Int) -> [Int] { contents[bin] }

    func isBroken(_ bin: Int) -> Bool { left[bin].volume < 0 || left[bin].weight < 0 || clashes[bin] > 0 }

    /// Of kinds that are alike one is enough.
    func kinds(for unit: Int) -> [Int] {
        guard units.fixed[unit] == 0, !isTorn[unit] else { return [] }
        let load = units.load(unit)
        return supply.kinds.indices.filter {
            used[$0] < supply.kinds[$0].available && supply.kinds[$0].room.holds(load)
        }
        .sorted {
            supply.kinds[$0].cost != supply.kinds[$1].cost ? supply.kinds[$0].cost < supply.kinds[$1].cost : $0 < $1
        }
    }

    mutating func open(_ kind: Int) {
        boxes.append(Box(room: supply.kinds[kind].room, kind: kind, isThere: true, isOpen: true))
        left.append(supply.kinds[kind].room)
        contents.append([])
        changes.append(0)
        bondCounts.append(0)
        clashes.append(0)
    }

    mutating func closeLast() {
        boxes.removeLast()
        left.removeLast()
        contents.removeLast()
        changes.removeLast()
        bondCounts.removeLast()
        clashes.removeLast()
    }

    func overdrawn() -> [Int] {
        for kind in used.indices where used[kind] > supply.kinds[kind].available {
            return boxes.indices.filter { boxes[$0].kind == kind && !contents[$0].isEmpty }
        }
        return []
    }

    mutating func price() -> ReplanningPrice {
        var (cost, count, touched, bonds) = (Int128(0), 0, 0, 0)
        for bin in boxes.indices {
            if changes[bin] != 0 { touched += 1 }
            guard !contents[bin].isEmpty else { continue }
            count += 1
            if boxes[bin].kind >= 0 { cost += Int128(supply.kinds[boxes[bin].kind].cost) }
            if changes[bin] != 0 || bondCounts[bin] == 0 {
                let number = Set(contents[bin].map { bond[$0] }).count
                if changes[bin] == 0 { bondCounts[bin] = number }
                bonds += number
            } else {
                bonds += bondCounts[bin]
            }
        }
        return ReplanningPrice(cost: cost, count: count, preference: Int128(bonds), touched: touched)
    }
}
