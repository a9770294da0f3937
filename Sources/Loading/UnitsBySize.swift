/// Units in view by size. Sorted at once when they are asked for: shared out over buckets by the upper bits of their sizes
/// and then put right among neighbours, which takes a third of the time of comparing them all. Kept in order from then on,
/// as long as they are asked for again soon.
struct UnitsBySize {
    /// A unit in view.
    struct Entry {
        /// Its size by the scarcer limit.
        var size: Int64
        /// Its size by the other one.
        var other: Int64
        /// Its number.
        var unit: UInt32
    }

    private static let bits = 8
    /// With more in one bucket, neighbours are not near any more.
    private static let mostAlike = 48
    /// Keeping order through more removals than these, with no question in between, takes longer than to sort anew.
    private static let mostUnused = 12

    private var entries: [Entry] = []
    private var spare: [Entry] = []
    private var starts = [Int](repeating: 0, count: 1 << bits + 1)
    private var most: Int64 = 0
    private var unused = 0
    /// Whether the units are those in view, in order.
    private(set) var isCurrent = false

    var count: Int { entries.count }
    subscript(index: Int) -> Entry { entries[index] }

    /// Forgets all units.
    mutating func removeAll() {
        entries.removeAll(keepingCapacity: true)
        most = 0
        isCurrent = false
    }

    /// Adds a unit behind those before it in view; in no order until ``sort()``.
    mutating func append(_ entry: Entry) {
        entries.append(entry)
        most = max(most, entry.size)
    }

    /// Notes that the order is asked for.
    mutating func use() { unused = 0 }

    /// Puts a unit that comes into view behind the others at its place.
    mutating func insert(_ entry: Entry) {
        guard isCurrent else { return }
        entries.insert(entry, at: below(entry.size))
    }

    /// Takes a unit out.
    mutating func remove(_ size: Int64, _ unit: UInt32) {
        guard isCurrent else { return }
        unused += 1
        var place = below(size)
        while place < entries.count, entries[place].unit != unit { place += 1 }
        guard unused <= Self.mostUnused, place < entries.count else { return removeAll() }
        entries.remove(at: place)
    }

    /// How many units are smaller than a size.
    func below(_ size: Int64) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) >> 1
            if entries[middle].size < size { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Sorts by size, the one that came into view later first among equals.
    mutating func sort() {
        isCurrent = true
        unused = 0
        let shift = max(0, Int64.bitWidth - most.leadingZeroBitCount - Self.bits)
        for bucket in starts.indices { starts[bucket] = 0 }
        var alike = 0
        for entry in entries {
            let bucket = Int(truncatingIfNeeded: entry.size >> Int64(shift)) + 1
            starts[bucket] += 1
            alike = max(alike, starts[bucket])
        }
        guard alike <= Self.mostAlike else { return compare() }
        for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
        if spare.count < entries.count { spare = entries }
        for entry in entries.reversed() {
            let bucket = Int(truncatingIfNeeded: entry.size >> Int64(shift))
            spare[starts[bucket]] = entry
            starts[bucket] += 1
        }
        settle()
    }

    /// Sorts by comparing; as they came into view, the later one first.
    private mutating func compare() {
        let places = entries.indices.sorted {
            entries[$0].size != entries[$1].size ? entries[$0].size < entries[$1].size : $0 > $1
        }
        entries = places.map { entries[$0] }
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
