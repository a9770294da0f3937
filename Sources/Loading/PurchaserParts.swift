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
    /// Units of each part that may change places.
    private(set) var members: [[UInt32]] = []
    /// Values of the lots of each part that may not.
    private(set) var others: [[Int64]] = []
    private var boxes: [Int32] = []
    private var rooms: [Int64] = []
    private var unitValues: [Int64]
    private let unitTraits: [UnitTraits]

    /// - Parameters:
    ///   - cents: Value of each lot, beside the units' lots.
    /// - Complexity: O(lots log parts).
    init(
        _ packing: Packing, _ start: Packing, _ ranked: [UInt32], _ units: CargoUnits, _ cents: [Int64], _ book: LotBook
    ) {
        let flags = TariffColumns.embedded.flags
        var traits: [UnitTraits] = []
        var purchaserOf: [Int32] = []
        traits.reserveCapacity(units.count)
        purchaserOf.reserveCapacity(units.count)
        for lead in units.leads {
            let (tariff, purchaser) = (book.lots[Int(lead)].tariff, book.lots[Int(lead)].purchaser)
            let isControlled = !flags[Int(tariff.rawValue)].isDisjoint(with: [.exportInspection, .exportDuty])
            traits.append(UnitTraits(tariff: tariff.rawValue, control: isControlled))
            purchaserOf.append(Int32(purchaser))
        }
        unitTraits = traits
        unitValues = Array(repeating: 0, count: units.count)
        for (position, lot) in units.lots.enumerated() {
            let unit = Int(units.unitOfLot[position])
            unitValues[unit] += cents[position]
            // A lot is many bytes; that of a unit's first one is known already.
            if lot != units.leads[unit], Int32(book.lots[Int(lot)].purchaser) != purchaserOf[unit] {
                purchaserOf[unit] = -1
            }
        }
        let mayMove = purchaserOf.indices.map {
            purchaserOf[$0] >= 0 && packing.boxOf[$0] >= 0 && start.boxOf[$0] < 0 && !units.separation.marks($0)
        }
        open(packing, ranked, units, mayMove, purchaserOf, book)
        var part = 0
        for (place, unit) in ranked.enumerated() {
            Self.ask(place, ranked, purchaserOf, packing.boxOf)
            if place + Self.ahead < ranked.count {
                Prefetch.element(Int(ranked[place + Self.ahead]), of: unitValues.span)
            }
            guard mayMove[Int(unit)] else { continue }
            part = self.place(Int(purchaserOf[Int(unit)]), packing.boxOf[Int(unit)], near: part)
            members[part].append(unit)
            values[part] += unitValues[Int(unit)]
        }
        for (position, lot) in units.lots.enumerated() where !mayMove[Int(units.unitOfLot[position])] {
            let box = packing.boxOf[Int(units.unitOfLot[position])]
            guard box >= 0 else { continue }
            part = place(Int(book.lots[Int(lot)].purchaser), box, near: part)
            others[part].append(cents[position])
            values[part] += cents[position]
        }
    }

    /// Keys of the parts, purchaser before box, ascending.
    private var keys: [UInt64] = []

    private mutating func open(
        _ packing: Packing, _ ranked: [UInt32], _ units: CargoUnits, _ mayMove: [Bool], _ purchaserOf: [Int32],
        _ book: LotBook
    ) {
        // Units stand by purchaser and box nearly everywhere, so that the last box of each keeps the list short.
        var last = [Int32](repeating: -1, count: 1 << 16)
        func note(_ purchaser: UInt16, _ box: Int32) {
            guard box >= 0, last[Int(purchaser)] != box else { return }
            last[Int(purchaser)] = box
            keys.append(Self.key(Int(purchaser), box))
        }
        for (place, unit) in ranked.enumerated() {
            Self.ask(place, ranked, purchaserOf, packing.boxOf)
            guard mayMove[Int(unit)] else { continue }
            note(UInt16(truncatingIfNeeded: purchaserOf[Int(unit)]), packing.boxOf[Int(unit)])
        }
        for (position, lot) in units.lots.enumerated() where !mayMove[Int(units.unitOfLot[position])] {
            note(book.lots[Int(lot)].purchaser, packing.boxOf[Int(units.unitOfLot[position])])
        }
        keys.sort()
        var unique: [UInt64] = []
        for key in keys where unique.last != key { unique.append(key) }
        keys = unique
        values = Array(repeating: 0, count: keys.count)
        members = Array(repeating: [], count: keys.count)
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
    private static func ask(_ place: Int, _ ranked: [UInt32], _ purchaserOf: [Int32], _ boxOf: [Int32]) {
        guard place + ahead < ranked.count else { return }
        let unit = Int(ranked[place + ahead])
        Prefetch.element(unit, of: purchaserOf.span)
        Prefetch.element(unit, of: boxOf.span)
    }

    private static func key(_ purchaser: Int, _ box: Int32) -> UInt64 {
        UInt64(truncatingIfNeeded: purchaser) << 32 | UInt64(UInt32(bitPattern: box))
    }

    /// The part of a purchaser in a box; quick where it is the one of the unit before, or the next.
    private func place(_ purchaser: Int, _ box: Int32, near last: Int) -> Int {
        let key = Self.key(purchaser, box)
        if keys[last] == key { return last }
        if last + 1 < keys.count, keys[last + 1] == key { return last + 1 }
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] >= key { high = middle } else { low = middle + 1 }
        }
        return low
    }

    func box(_ part: Int) -> Int { Int(boxes[part]) }
    func value(_ unit: UInt32) -> Int64 { unitValues[Int(unit)] }
    func traits(_ unit: UInt32) -> UnitTraits { unitTraits[Int(unit)] }
    /// Room by volume of a part's box before anything changed places.
    func room(_ part: Int) -> Int64 { rooms[part] }
    /// Whether a part has nothing to exchange, being mostly of goods that stay.
    func isScant(_ part: Int) -> Bool { members[part].count < 2 }

    /// Lets two units of two parts change places.
    mutating func exchange(_ first: UInt32, _ part: Int, _ second: UInt32, _ other: Int) {
        if let place = members[part].firstIndex(of: first) { members[part][place] = second }
        if let place = members[other].firstIndex(of: second) { members[other][place] = first }
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
        let values = parts.others[part] + parts.members[part].map { parts.value($0) }
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
        guard lines > 0, parts.members[part].count > lines else { return 1 }
        let codes = Set(parts.members[part].map { parts.traits($0).tariff })
        return (codes.count + lines - 1) / lines
    }
}
