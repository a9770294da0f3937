/// Which lot numbers were met before; the texts are in a pool.
///
/// As long as numbers rise from row to row, as they mostly do, the last one is all that need be known. The first that
/// does not rise fills the table of them.
struct LotNumbers {
    /// Upper half: part of the hash; lower half: the id of the text, 0 for a free slot.
    private var slots: [UInt64] = []
    private var count = 0
    private var warmth: UInt64 = 0
    /// Whether all numbers so far rise.
    private(set) var isRising = true
    /// The number noted last, while they rise.
    private var last = TextID.empty
    private var expected = 0

    /// Expects that many numbers in all.
    mutating func reserve(_ wanted: Int) { expected = max(expected, wanted) }

    /// Notes rising numbers by the first and the last of them; `false`, and nothing noted, where they do not go on what
    /// was noted before.
    mutating func rise(from first: TextID, to last: TextID, in texts: TextPool) -> Bool {
        guard isRising, self.last.isEmpty || texts.precedes(self.last, first) else { return false }
        self.last = last
        return true
    }

    /// Fills the table with all numbers noted so far. Complexity: O(n).
    mutating func fall(_ noted: some Sequence<TextID>, in texts: TextPool) {
        isRising = false
        var size = 1024
        while size < expected * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        for id in noted { _ = insert(id, hash: texts.hash(id), in: texts) }
    }

    /// Looks at the slots of numbers that come next, all at once, so that the machine need not wait for each in turn.
    mutating func warm(_ hashes: [UInt64]) {
        let mask = slots.count - 1
        for hash in hashes { warmth ^= slots[Int(truncatingIfNeeded: hash) & mask] }
    }

    /// Notes a number; the earlier text that is the same, if there was one. Complexity: O(bytes), amortised.
    /// - Precondition: the table is filled.
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
