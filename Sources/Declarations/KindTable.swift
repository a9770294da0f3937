import CodeLists
import Consignments

/// What makes lots of one declaration one kind (品种): same HS code, name, brand type, export benefit, elements, unit,
/// origin country, origin district and origin division; for goods under export inspection the same inspection code too.
/// Source: contracts section 5 (our definition, R-041, OPEN-4); a line has one inspection code (F-133).
struct KindKey: Equatable {
    private let texts: UInt64
    private let goods: UInt64
    private let origin: UInt64

    /// The key of a lot. Names and elements must be interned (``TextPool/intern(_:)``): equal texts, equal ids.
    @inline(__always) init(_ lot: Lot) {
        texts = UInt64(lot.name.index) << 32 | UInt64(lot.elements.index)
        goods =
            UInt64(lot.tariff.rawValue) << 48 | UInt64(lot.unit.rawValue) << 32 | UInt64(lot.originDistrict.packed)
        origin =
            UInt64(lot.originDivision) << 32 | UInt64(lot.originCountry.rawValue) << 16
            | UInt64(lot.marks.rawValue)
    }

    @inline(__always) var hash: UInt64 {
        var state = texts &* 0x9E37_79B9_7F4A_7C15
        state = (state ^ state >> 29 ^ goods) &* 0xBF58_476D_1CE4_E5B9
        state = (state ^ state >> 32 ^ origin) &* 0x94D0_49BB_1331_11EB
        return state ^ state >> 31
    }
}

/// Numbers kinds in order of appearance; kept and emptied between declarations so that none allocates.
struct KindTable {
    private var keys: [KindKey] = []
    private var places: [UInt32] = []
    private var slots: [UInt32] = []

    /// Kinds seen since the last reset.
    var count: Int { keys.count }

    /// Forgets all kinds and makes room for as many as `capacity`.
    mutating func reset(capacity: Int) {
        for place in places { slots[Int(place)] = 0 }
        keys.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        var size = max(64, slots.count)
        while size < capacity * 2 { size *= 2 }
        if size > slots.count { slots = Array(repeating: 0, count: size) }
    }

    /// The number of a kind, a new one when not seen before.
    @inline(__always) mutating func number(of key: KindKey) -> Int {
        let mask = slots.count &- 1
        var place = Int(truncatingIfNeeded: key.hash) & mask
        while slots[place] != 0 {
            let number = Int(slots[place]) &- 1
            if keys[number] == key { return number }
            place = (place &+ 1) & mask
        }
        precondition(keys.count < mask, "a table of kinds is reset with room for all lots")
        keys.append(key)
        places.append(UInt32(place))
        slots[place] = UInt32(keys.count)
        return keys.count &- 1
    }
}
