/// Which lot numbers were met before; the texts are in a pool.
struct LotNumbers {
    /// Upper half: part of the hash; lower half: the id of the text, 0 for a free slot.
    private var slots: [UInt64] = []
    private var count = 0
    private var warmth: UInt64 = 0

    /// Makes room for that many numbers in all.
    mutating func reserve(_ wanted: Int) {
        var size = 1024
        while size < wanted * 2 { size *= 2 }
        if slots.isEmpty { slots = Array(repeating: 0, count: size) }
    }

    /// Looks at the slots of numbers that come next, all at once, so that the machine need not wait for each in turn.
    mutating func warm(_ hashes: [UInt64]) {
        if slots.isEmpty { return }
        let mask = slots.count - 1
        for hash in hashes { warmth ^= slots[Int(truncatingIfNeeded: hash) & mask] }
    }

    /// Notes a number; the earlier text that is the same, if there was one. Complexity: O(bytes), amortised.
    @inline(__always)
    mutating func insert(_ id: TextID, hash: UInt64, in texts: TextPool) -> TextID? {
        if (count + 1) * 2 > slots.count { grow(texts) }
        let mark = hash & 0xFFFF_FFFF_0000_0000
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            if slots[slot] & 0xFFFF_FFFF_0000_0000 == mark {
                let earlier = TextID(index: UInt32(truncatingIfNeeded: slots[slot]))
                if texts.equals(earlier, id) { return earlier }
            }
            slot = (slot + 1) & mask
        }
        slots[slot] = mark | UInt64(id.index)
        count += 1
        return nil
    }

    private mutating func grow(_ texts: TextPool) {
        let old = slots
        slots = Array(repeating: 0, count: max(1024, old.count * 2))
        let mask = slots.count - 1
        for entry in old where entry != 0 {
            var slot = Int(truncatingIfNeeded: texts.hash(TextID(index: UInt32(truncatingIfNeeded: entry)))) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = entry
        }
    }
}
