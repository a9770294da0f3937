import CodeLists
import Consignments

/// Units in an order that depends on what they are, never on where they stand in the input.
struct UnitRanking {
    /// A unit with what it is sorted by.
    private struct Entry {
        var bonds: UInt64
        var number: UInt64
        var unit: UInt32
    }

    private let book: LotBook
    private let units: CargoUnits
    private let bonds: [LoadingObjective.Bond]
    /// A hash of each text met, 0 where not yet worked out.
    private var hashes: [UInt16]

    init(_ units: CargoUnits, _ book: LotBook, _ objective: LoadingObjective) {
        self.units = units
        self.book = book
        bonds = Array(objective.together.prefix(4))
        hashes = Array(repeating: 0, count: book.texts.count)
    }

    /// Units by their bonds, then by lot number.
    /// - Complexity: O(units log units).
    mutating func ranked(_ free: [UInt32]) -> [UInt32] {
        var entries: [Entry] = []
        entries.reserveCapacity(free.count)
        for unit in free {
            let lot = book.lots[Int(units.leads[Int(unit)])]
            var key: UInt64 = 0
            for bond in bonds { key = key << 16 | UInt64(part(bond, of: lot)) }
            entries.append(Entry(bonds: key, number: Self.number(book.texts.span(lot.id)), unit: unit))
        }
        entries.sort { left, right in
            if left.bonds != right.bonds { return left.bonds < right.bonds }
            if left.number != right.number { return left.number < right.number }
            return isBefore(left.unit, right.unit)
        }
        return entries.map(\.unit)
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
            return Entry(bonds: 0, number: Self.number(book.texts.span(id)), unit: unit)
        }
        entries.sort { $0.number != $1.number ? $0.number < $1.number : isBefore($0.unit, $1.unit) }
        return entries.map(\.unit)
    }

    /// What lot numbers are sorted by: shorter ones first, then by the last seven bytes.
    private static func number(_ id: Span<UInt8>) -> UInt64 {
        var key = UInt64(min(id.count, 255))
        for index in max(0, id.count - 7)..<id.count { key = key << 8 | UInt64(id[index]) }
        return id.count < 7 ? key << (8 * UInt64(7 - id.count)) : key
    }

    /// By the bytes of the lot number.
    private func isBefore(_ left: UInt32, _ right: UInt32) -> Bool {
        let one = book.texts[book.lots[Int(units.leads[Int(left)])].id]
        let other = book.texts[book.lots[Int(units.leads[Int(right)])].id]
        return one.lexicographicallyPrecedes(other)
    }

    private mutating func part(_ bond: LoadingObjective.Bond, of lot: Lot) -> UInt16 {
        switch bond {
        case .purchaser: lot.purchaser
        case .tariff: lot.tariff.rawValue
        case .kind: hash(lot.name) ^ hash(lot.elements) &* 31
        case .vendor: hash(lot.vendor)
        }
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
