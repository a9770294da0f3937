import CodeLists
import Consignments

/// Units in an order that depends on what they are, never on where they stand in the input.
struct UnitRanking {
    /// A unit with what it is sorted by.
    private struct Entry {
        var number: UInt64
        var unit: UInt32
    }

    private let book: LotBook
    private let units: CargoUnits
    private let bonds: [LoadingObjective.Bond]
    private let flags = TariffColumns.embedded.flags
    /// A hash of each text met, 0 where not yet worked out.
    private var hashes: [UInt16]

    init(_ units: CargoUnits, _ book: LotBook, _ objective: LoadingObjective) {
        self.units = units
        self.book = book
        bonds = Array(objective.together.prefix(4))
        hashes = Array(repeating: 0, count: book.texts.count)
    }

    /// Units by their bonds, then by lot number.
    /// - Complexity: O(units) where they stand by lot number already, else O(units log units).
    mutating func ranked(_ free: [UInt32]) -> [UInt32] {
        let ordered = units.areNumbered ? free : numbered(free)
        if bonds.count <= 2 {
            // Bonds and unit in one word: half the memory.
            var keyed: [UInt64] = []
            keyed.reserveCapacity(free.count)
            for unit in ordered { keyed.append(key(of: unit) << 32 | UInt64(unit)) }
            Self.distribute(&keyed) { $0 >> 32 }
            return keyed.map { UInt32(truncatingIfNeeded: $0) }
        }
        var keyed: [(bonds: UInt64, unit: UInt32)] = []
        keyed.reserveCapacity(free.count)
        for unit in ordered { keyed.append((key(of: unit), unit)) }
        Self.distribute(&keyed) { $0.bonds }
        return keyed.map(\.unit)
    }

    /// The bonds of a unit, 16 bits each, the strongest first.
    private mutating func key(of unit: UInt32) -> UInt64 {
        var key: UInt64 = 0
        for bond in bonds { key = key << 16 | UInt64(part(bond, of: Int(unit))) }
        return key
    }

    /// A stable distribution sort by 16 bits at a time; those that are all alike are passed over.
    private static func distribute<Entry>(_ keyed: inout [Entry], by bonds: (Entry) -> UInt64) {
        guard let first = keyed.first else { return }
        var differing: UInt64 = 0
        for entry in keyed { differing |= bonds(entry) ^ bonds(first) }
        var spare = keyed
        for shift in [0, 16, 32, 48] as [UInt64] where differing >> shift & 0xFFFF != 0 {
            var places = [Int32](repeating: 0, count: 65_537)
            for entry in keyed { places[Int(bonds(entry) >> shift & 0xFFFF) + 1] += 1 }
            for digit in 0..<65_536 { places[digit + 1] += places[digit] }
            for entry in keyed {
                let digit = Int(bonds(entry) >> shift & 0xFFFF)
                spare[Int(places[digit])] = entry
                places[digit] += 1
            }
            swap(&keyed, &spare)
        }
    }

    /// Units with a fixed container by lot number.
    func fixedUnits() -> [Int] {
        let fixed = (0..<units.count).filter { units.fixed[$0] != 0 }
        return numbered(fixed.map { UInt32(truncatingIfNeeded: $0) }).map { Int($0) }
    }

    /// Units by lot number.
    func numbered(_ some: [UInt32]) -> [UInt32] {
        var entries = some.map { unit in
            let id = book.lots[Int(units.leads[Int(unit)])].id
            return Entry(number: LotNumber.key(book.texts.span(id)), unit: unit)
        }
        entries.sort { $0.number != $1.number ? $0.number < $1.number : isBefore($0.unit, $1.unit) }
        return entries.map(\.unit)
    }

    /// By the bytes of the lot number.
    private func isBefore(_ left: UInt32, _ right: UInt32) -> Bool {
        let one = book.texts[book.lots[Int(units.leads[Int(left)])].id]
        let other = book.texts[book.lots[Int(units.leads[Int(right)])].id]
        return one.lexicographicallyPrecedes(other)
    }

    private mutating func part(_ bond: LoadingObjective.Bond, of unit: Int) -> UInt16 {
        switch bond {
        case .purchaser: units.purchasers[unit]
        case .tariff: tariffPart(units.tariffs[unit])
        case .kind: hash(lead(unit).name) ^ hash(lead(unit).elements) &* 31
        case .vendor: hash(lead(unit).vendor)
        }
    }

    private func lead(_ unit: Int) -> Lot { book.lots[Int(units.leads[unit])] }

    /// Goods under inspection or with export duty first: they share as few boxes, and declarations, as can be. The tariff
    /// has fewer than 2^15 lines.
    private func tariffPart(_ tariff: TariffIndex) -> UInt16 {
        let isControlled = !flags[Int(tariff.rawValue)].isDisjoint(with: [.exportInspection, .exportDuty])
        return isControlled ? tariff.rawValue : tariff.rawValue | 0x8000
    }

    private mutating func hash(_ text: TextID) -> UInt16 {
        let index = Int(text.index)
        if hashes[index] == 0 { hashes[index] = UInt16(truncatingIfNeeded: Self.hash(book.texts.span(text)) >> 48) | 1 }
        return hashes[index]
    }

    /// FNV-1a, spread.
    private static func hash(_ text: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in text.indices { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
        return hash &* 0x9E37_79B9_7F4A_7C15
    }
}
