import CodeLists
import Consignments
import Platform

/// What of a unit counts when it changes places.
struct UnitTraits: Hashable, Sendable {
    /// Index of the tariff line.
    let tariff: UInt16
    /// Whether its goods are under inspection or have export duty.
    let control: Bool
}

/// The goods of each purchaser in each box: what declarations are cut from under early binding.
struct PurchaserParts {
    /// Parts of one purchaser after the other, in the order of the boxes.
    private(set) var purchasers: [Range<Int>] = []
    /// Value of each part, cents of USD.
    private(set) var values: [Int64] = []
    /// Units that may change places, one part after the other.
    private var members: [UInt32] = []
    /// Where those of each part begin, and where all end.
    private var starts: [Int] = []
    /// Values of the lots of each part that may not.
    private(set) var others: [[Int64]] = []
    private var boxes: [Int32] = []
    private var rooms: [Int64] = []
    private var unitValues: [Int64]
    private let units: CargoUnits
    private let flags = TariffColumns.embedded.flags

    /// - Parameters:
    ///   - cents: Value of each lot, beside the units' lots.
    /// - Complexity: O(lots log parts).
    init(
        _ packing: Packing, _ start: Packing, _ ranked: [UInt32], _ units: CargoUnits, _ cents: [Int64], _ book: LotBook
    ) {
        self.units = units
        unitValues = Array(repeating: 0, count: units.count)
        var mayMove = (0..<units.count).map {
            packing.boxOf[$0] >= 0 && start.boxOf[$0] < 0 && !units.separation.marks($0)
        }
        for (position, lot) in units.lots.enumerated() {
            let unit = Int(units.unitOfLot[position])
            unitValues[unit] += cents[position]
            // A lot is many bytes; what counts of a unit's first one is known already.
            if lot != units.leads[unit], book.lots[Int(lot)].purchaser != units.purchasers[unit] {
                mayMove[unit] = false
            }
        }
        open(packing, ranked, mayMove, book)
        gather(packing, ranked, mayMove)
        for (position, lot) in units.lots.enumerated() where !mayMove[Int(units.unitOfLot[position])] {
            let box = packing.boxOf[Int(units.unitOfLot[position])]
            guard box >= 0 else { continue }
            let part = place(Int(book.lots[Int(lot)].purchaser), box)
            others[part].append(cents[position])
            values[part] += cents[position]
        }
    }

    /// Sorts the units that may move into their parts, in their order.
    private mutating func gather(_ packing: Packing, _ ranked: [UInt32], _ mayMove: [Bool]) {
        var partOf: [UInt32] = []
        // Neighbours go into few boxes; the part of a box is that of the unit before, mostly.
        var known = [Int32](repeating: 0, count: packing.boxes.count)
        partOf.reserveCapacity(ranked.count)
        starts = Array(repeating: 0, count: keys.count + 1)
        for (place, unit) in ranked.enumerated() {
            ask(place, ranked, packing.boxOf)
            if place + Self.ahead < ranked.count {
                Prefetch.element(Int(ranked[place + Self.ahead]), of: unitValues.span)
            }
            guard mayMove[Int(unit)] else {
                partOf.append(.max)
                continue
            }
            let (purchaser, box) = (Int(units.purchasers[Int(unit)]), packing.boxOf[Int(unit)])
            var part = Int(known[Int(box)])
            if keys[part] != Self.key(purchaser, box) {
                part = self.place(purchaser, box)
                known[Int(box)] = Int32(truncatingIfNeeded: part)
            }
            partOf.append(UInt32(truncatingIfNeeded: part))
            starts[part + 1] += 1
            values[part] += unitValues[Int(unit)]
        }
        for part in keys.indices { starts[part + 1] += starts[part] }
        var ends = starts
        members = Array(repeating: 0, count: starts.last ?? 0)
        for (place, part) in partOf.enumerated() where part != .max {
            members[ends[Int(part)]] = ranked[place]
            ends[Int(part)] += 1
        }
    }

    /// Keys of the parts, purchaser before box, ascending.
    private var keys: [UInt64] = []

    private mutating func open(
        _ packing: Packing, _ ranked: [UInt32], _ mayMove: [Bool], _ book: LotBook
    ) {
        // Units stand by purchaser and box nearly everywhere, so that the last box of each keeps the list short.
        var last = [Int32](repeating: -1, count: 1 << 16)
        func note(_ purchaser: UInt16, _ box: Int32) {
            guard box >= 0, last[Int(purchaser)] != box else { return }
            last[Int(purchaser)] = box
            keys.append(Self.key(Int(purchaser), box))
        }
        for (place, unit) in ranked.enumerated() {
            ask(place, ranked, packing.boxOf)
            guard mayMove[Int(unit)] else { continue }
            note(units.purchasers[Int(unit)], packing.boxOf[Int(unit)])
        }
        for (position, lot) in units.lots.enumerated() where !mayMove[Int(units.unitOfLot[position])] {
            note(book.lots[Int(lot)].purchaser, packing.boxOf[Int(units.unitOfLot[position])])
        }
        keys.sort()
        var unique: [UInt64] = []
        for key in keys where unique.last != key { unique.append(key) }
        keys = unique
        values = Array(repeating: 0, count: keys.count)
        others = Array(repeating: [], count: keys.count)
        boxes = keys.map { Int32(truncatingIfNeeded: $0 & 0xFFFF_FFFF) }
        rooms = boxes.map { packing.boxes[Int($0)].left.volume }
        var first = 0
        for part in keys.indices where part + 1 == keys.count || keys[part + 1] >> 32 != keys[part] >> 32 {
            purchasers.append(first..<part + 1)
            first = part + 1
        }
    }

    /// Units ahead for which is asked: in the order of the bonds they lie all over the memory.
    private static let ahead = 24

    @inline(__always)
    private func ask(_ place: Int, _ ranked: [UInt32], _ boxOf: [Int32]) {
        guard place + Self.ahead < ranked.count else { return }
        let unit = Int(ranked[place + Self.ahead])
        Prefetch.element(unit, of: units.purchasers.span)
        Prefetch.element(unit, of: boxOf.span)
    }

    private static func key(_ purchaser: Int, _ box: Int32) -> UInt64 {
        UInt64(truncatingIfNeeded: purchaser) << 32 | UInt64(UInt32(bitPattern: box))
    }

    /// The part of a purchaser in a box.
    /// - Complexity: O(log parts).
    private func place(_ purchaser: Int, _ box: Int32) -> Int {
        let key = Self.key(purchaser, box)
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] >= key { high = middle } else { low = middle + 1 }
        }
        return low
    }

    func box(_ part: Int) -> Int { Int(boxes[part]) }
    func value(_ unit: UInt32) -> Int64 { unitValues[Int(unit)] }
    /// The units of a part that may change places.
    func members(_ part: Int) -> ArraySlice<UInt32> { members[starts[part]..<starts[part + 1]] }
    func traits(_ unit: UInt32) -> UnitTraits {
        let tariff = units.tariffs[Int(unit)].rawValue
        return UnitTraits(
            tariff: tariff, control: !flags[Int(tariff)].isDisjoint(with: [.exportInspection, .exportDuty]))
    }
    /// Room by volume of a part's box before anything changed places.
    func room(_ part: Int) -> Int64 { rooms[part] }
    /// Whether a part has nothing to exchange, being mostly of goods that stay.
    func isScant(_ part: Int) -> Bool { members(part).count < 2 }

    /// Lets two units of two parts change places.
    mutating func exchange(_ first: UInt32, _ part: Int, _ second: UInt32, _ other: Int) {
        let places = (members(part).firstIndex(of: first), members(other).firstIndex(of: second))
        if let place = places.0 { members[place] = second }
        if let place = places.1 { members[place] = first }
        let gain = value(second) - value(first)
        values[part] += gain
        values[other] -= gain
    }
}

/// How many declarations the goods of a purchaser in a box need, about: most valuable lots first, each into the first
/// declaration with room for it; and by lines where the kinds are many.
struct PartCount {
    /// Cents of USD.
    let cap: Int64
    /// Lines of a declaration.
    let lines: Int

    /// The count for a part.
    /// - Complexity: O(lots log lots) for more than one.
    func callAsFunction(_ parts: PurchaserParts, _ part: Int) -> Int {
        max(byValue(parts, part), byLines(parts, part))
    }

    private func byValue(_ parts: PurchaserParts, _ part: Int) -> Int {
        guard parts.values[part] > cap else { return 1 }
        var bins: [Int64] = []
        let values = parts.others[part] + parts.members(part).map { parts.value($0) }
        for value in values.sorted(by: >) {
            if let bin = bins.firstIndex(where: { $0 + value <= cap }) {
                bins[bin] += value
            } else {
                bins.append(value)
            }
        }
        return bins.count
    }

    private func byLines(_ parts: PurchaserParts, _ part: Int) -> Int {
        guard lines > 0, parts.members(part).count > lines else { return 1 }
        let codes = Set(parts.members(part).map { parts.traits($0).tariff })
        return (codes.count + lines - 1) / lines
    }
}
