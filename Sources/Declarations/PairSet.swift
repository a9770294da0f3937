/// A growing set of pairs of small numbers: which declaration holds which kind.
struct PairSet {
    private var slots: [UInt64] = Array(repeating: 0, count: 64)
    private var count = 0

    /// Whether the pair is in the set.
    @inline(__always) func contains(_ declaration: Int, _ kind: Int) -> Bool {
        slots[place(Self.key(declaration, kind))] != 0
    }

    /// Adds a pair; `false` when it was there.
    @inline(__always) mutating func insert(_ declaration: Int, _ kind: Int) -> Bool {
        let key = Self.key(declaration, kind)
        let found = place(key)
        if slots[found] != 0 { return false }
        slots[found] = key
        count += 1
        if count * 2 > slots.count { grow() }
        return true
    }

    @inline(__always) private static func key(_ declaration: Int, _ kind: Int) -> UInt64 {
        UInt64(declaration + 1) << 32 | UInt64(kind)
    }

    @inline(__always) private func place(_ key: UInt64) -> Int {
        let mask = slots.count &- 1
        let mixed = key &* 0x9E37_79B9_7F4A_7C15
        var place = Int(truncatingIfNeeded: mixed ^ mixed >> 32) & mask
        while slots[place] != 0, slots[place] != key { place = (place &+ 1) & mask }
        return place
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        for key in old where key != 0 {
            let found = place(key)
            slots[found] = key
        }
    }
}
