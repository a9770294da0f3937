/// Units in view that fit a box, to be sorted by size, over and over: shared out over buckets by the upper bits of their
/// sizes and then put right among neighbours, which takes a third of the time of comparing them all.
struct UnitsBySize {
    /// A unit in view.
    struct Entry {
        /// Its size by the scarcer limit.
        var size: Int64
        /// Its place in view.
        var place: Int
    }

    private static let bits = 8
    /// With more in one bucket, neighbours are not near any more.
    private static let mostAlike = 48

    private var entries: [Entry] = []
    private var spare: [Entry] = []
    private var starts = [Int](repeating: 0, count: 1 << bits + 1)

    var count: Int { entries.count }
    subscript(index: Int) -> Entry { entries[index] }

    mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

    /// Adds a unit behind those before it in view.
    mutating func append(_ size: Int64, _ place: Int) { entries.append(Entry(size: size, place: place)) }

    /// Sorts by size, the later place first among equals.
    /// - Parameter most: No size is greater.
    mutating func sort(most: Int64) {
        let shift = max(0, Int64.bitWidth - most.leadingZeroBitCount - Self.bits)
        for bucket in starts.indices { starts[bucket] = 0 }
        var alike = 0
        for entry in entries {
            let bucket = Int(truncatingIfNeeded: entry.size >> Int64(shift)) + 1
            starts[bucket] += 1
            alike = max(alike, starts[bucket])
        }
        guard alike <= Self.mostAlike else {
            return entries.sort { $0.size != $1.size ? $0.size < $1.size : $0.place > $1.place }
        }
        for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
        if spare.count < entries.count { spare = entries }
        for entry in entries.reversed() {
            let bucket = Int(truncatingIfNeeded: entry.size >> Int64(shift))
            spare[starts[bucket]] = entry
            starts[bucket] += 1
        }
        settle()
    }

    /// Brings what stands in the order of the buckets into the order of the sizes.
    private mutating func settle() {
        for index in entries.indices {
            let entry = spare[index]
            var place = index
            while place > 0, entries[place - 1].size > entry.size {
                entries[place] = entries[place - 1]
                place -= 1
            }
            entries[place] = entry
        }
    }
}
