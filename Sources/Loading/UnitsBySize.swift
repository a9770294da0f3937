/// Units in view by size. Sorted at once when they are asked for: shared out over buckets by the upper bits of their sizes
/// and then put right among neighbours, which takes a third of the time of comparing them all. From then on those that
/// leave are passed over, and those that come are put among the others many at a time.
struct UnitsBySize {
    /// A unit in view.
    struct Entry {
        /// Its size by the scarcer limit.
        var size: Int64
        /// Its size by the other one.
        var other: Int64
        /// Its number.
        var unit: UInt32
        /// The number of its arrival in view; 0 once it has been taken out.
        var arrival: UInt32
    }

    private static let bits = 8
    /// With more in one bucket, neighbours are not near any more.
    private static let mostAlike = 48

    private var entries: [Entry] = []
    private var spare: [Entry] = []
    private var fresh: [Entry] = []
    private var starts = [Int](repeating: 0, count: 1 << bits + 1)
    private var most: Int64 = 0
    /// Whether there is an order to be kept.
    private(set) var isSorted = false
    /// The arrival that was seen last.
    private(set) var seen: UInt32 = 0

    var count: Int { entries.count }
    subscript(index: Int) -> Entry { entries[index] }
    /// All that were put in order, those that left since included.
    var all: Span<Entry> { entries.span }

    /// Forgets all units.
    mutating func removeAll() {
        entries.removeAll(keepingCapacity: true)
        fresh.removeAll(keepingCapacity: true)
        (most, seen) = (0, 0)
        isSorted = false
    }

    /// Adds a unit that arrived after all before it; in no order until ``sort()``, or ``merge(from:)`` where there is one.
    mutating func append(_ entry: Entry) {
        seen = entry.arrival
        if isSorted { return fresh.append(entry) }
        entries.append(entry)
        most = max(most, entry.size)
    }

    /// Takes a unit out.
    mutating func remove(_ size: Int64, _ unit: UInt32) {
        guard isSorted else { return }
        var place = below(size)
        while place < entries.count, entries[place].size == size, entries[place].unit != unit { place += 1 }
        // Not there where it came since.
        if place < entries.count, entries[place].unit == unit { entries[place].arrival = 0 }
    }

    /// How many units are smaller than a size, those that left included.
    func below(_ size: Int64) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) >> 1
            if entries[middle].size < size { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Puts the units added since among the others and drops those that arrived before `first` or were taken out.
    /// - Complexity: O(units + added²).
    mutating func merge(from first: UInt32) {
        sortFresh()
        spare.removeAll(keepingCapacity: true)
        spare.reserveCapacity(entries.count + fresh.count)
        var next = 0
        for entry in entries where entry.arrival >= first {
            while next < fresh.count, fresh[next].size <= entry.size {
                spare.append(fresh[next])
                next += 1
            }
            spare.append(entry)
        }
        spare += fresh[next...]
        fresh.removeAll(keepingCapacity: true)
        swap(&entries, &spare)
    }

    /// By size, the later one first among equals.
    private mutating func sortFresh() {
        for index in fresh.indices {
            let entry = fresh[index]
            var place = index
            while place > 0, fresh[place - 1].size >= entry.size {
                fresh[place] = fresh[place - 1]
                place -= 1
            }
            fresh[place] = entry
        }
    }

    /// Sorts by size, the one that came into view later first among equals.
    mutating func sort() {
        isSorted = true
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
