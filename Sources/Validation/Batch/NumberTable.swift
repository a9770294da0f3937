/// Finds numbered things again by what they are: four to eight bytes for each. The hash is Swift's own, which nobody can
/// foresee, so that nobody can make a run slow by names that collide; nothing is ever listed in its order.
struct NumberTable: Sendable {
    /// 0 is free, else a number and 1.
    private var slots = [UInt32](repeating: 0, count: 64)
    private var count = 0

    /// The number of a thing that is known.
    func number(_ hash: Int, where isSame: (UInt32) -> Bool) -> UInt32? {
        var place = hash & (slots.count - 1)
        while slots[place] != 0 {
            if isSame(slots[place] - 1) { return slots[place] - 1 }
            place = (place + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Adds the number of a thing that is not known.
    /// - Parameter rehash: the hash of any of the things, by number.
    mutating func insert(_ number: UInt32, _ hash: Int, rehash: (UInt32) -> Int) {
        if (count + 1) * 5 > slots.count * 4 { grow(rehash) }
        put(number, hash)
        count += 1
    }

    private mutating func put(_ number: UInt32, _ hash: Int) {
        var place = hash & (slots.count - 1)
        while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = number + 1
    }

    private mutating func grow(_ rehash: (UInt32) -> Int) {
        let old = slots
        slots = [UInt32](repeating: 0, count: old.count * 2)
        for slot in old where slot != 0 { put(slot - 1, rehash(slot - 1)) }
    }
}
