/// Finds the sets of items of greatest value that go into a box: depth first, cut off by value for room.
///
/// Exact in whole numbers; what it says no set exceeds, none does, unless it ran out of nodes.
struct PatternPricing: Sendable {
    private struct Entry {
        var size: PairSize
        /// The size in parts of the room, rounded down: what goes into a box goes into it.
        var parts: PairSize
        var value: Int64
        /// The most value for a part of room from here on, in 2^-20: by either dimension and by both; -1 for no limit.
        var first: Int64
        var second: Int64
        var both: Int64
        var kind: Int32
        var left: Int32
    }

    /// What a search found.
    struct Outcome {
        /// Sets of ever greater value, the best last.
        var patterns: [[Int32]] = []
        /// No set is worth more, if the search is complete.
        var most: Int64
        var isComplete = true
    }

    private let kinds: PatternKinds
    private let parts: [PairSize]
    private let whole: PairSize
    private var entries: [Entry] = []
    private var chosen: [Int32] = []
    private var outcome = Outcome(most: 0)
    private var nodes = 0
    /// Smallest size there is in each dimension.
    private var least = PairSize.none
    /// Entries by value, greatest first.
    private var byValue: [Int] = []
    /// Work done: sets looked at.
    private(set) var work = 0

    /// Parts of a room.
    private static var most: Int64 { 1 << 16 }

    init(_ kinds: PatternKinds) {
        self.kinds = kinds
        let whole = PairSize(first: min(kinds.room.first, Self.most), second: min(kinds.room.second, Self.most))
        self.whole = whole
        parts = kinds.sizes.map { size in
            PairSize(
                first: Self.part(size.first, of: kinds.room.first, whole.first),
                second: Self.part(size.second, of: kinds.room.second, whole.second))
        }
    }

    private static func part(_ size: Int64, of room: Int64, _ whole: Int64) -> Int64 {
        room == 0 ? 0 : Int64(Int128(size) * Int128(whole) / Int128(room))
    }

    /// The sets worth more than `least`.
    /// - Parameters:
    ///   - values: Value of an item of each kind, below 2^25.
    ///   - demands: Most items of each kind.
    mutating func run(_ values: [Int64], _ demands: [Int], above least: Int64, nodes most: Int) -> Outcome {
        prepare(values, demands)
        outcome = Outcome(most: least)
        nodes = most
        search(0, kinds.room, whole, 0)
        work += most - nodes
        outcome.isComplete = nodes > 0
        return outcome
    }

    private mutating func prepare(_ values: [Int64], _ demands: [Int]) {
        entries.removeAll(keepingCapacity: true)
        for kind in values.indices where values[kind] > 0 && demands[kind] > 0 {
            entries.append(
                Entry(
                    size: kinds.sizes[kind], parts: parts[kind], value: values[kind], first: 0, second: 0,
                    both: (values[kind] << 20) / max(1, parts[kind].first + parts[kind].second),
                    kind: Int32(truncatingIfNeeded: kind), left: Int32(clamping: demands[kind])))
        }
        entries.sort { $0.both != $1.both ? $0.both > $1.both : $0.kind < $1.kind }
        byValue = entries.indices.sorted { (entries[$0].value, $1) > (entries[$1].value, $0) }
        least = PairSize(
            first: entries.map(\.size.first).min() ?? 0, second: entries.map(\.size.second).min() ?? 0)
        var limits: (first: Int64, second: Int64, both: Int64) = (0, 0, 0)
        for place in entries.indices.reversed() {
            let entry = entries[place]
            limits.first = Self.limit(limits.first, entry.value, entry.parts.first)
            limits.second = Self.limit(limits.second, entry.value, entry.parts.second)
            limits.both = Self.limit(limits.both, entry.value, entry.parts.first + entry.parts.second)
            entries[place].first = limits.first
            entries[place].second = limits.second
            entries[place].both = limits.both
        }
    }

    /// The greater of a limit and value for parts, rounded up.
    private static func limit(_ limit: Int64, _ value: Int64, _ parts: Int64) -> Int64 {
        limit < 0 || parts == 0 ? -1 : max(limit, ((value << 20) + parts - 1) / parts)
    }

    private mutating func search(_ start: Int, _ left: PairSize, _ parts: PairSize, _ value: Int64) {
        if value > outcome.most {
            outcome.most = value
            outcome.patterns.append(chosen)
        }
        // Where only one more goes in, the most valuable.
        if left.first < 2 * least.first || left.second < 2 * least.second {
            if least.fits(left) { finish(left, value) }
            return
        }
        var place = start
        while place < entries.count {
            let entry = entries[place]
            let wanted = outcome.most - value
            if entry.both >= 0, ((parts.first + parts.second) * entry.both) >> 20 <= wanted { return }
            if entry.first >= 0, (parts.first * entry.first) >> 20 <= wanted { return }
            if entry.second >= 0, (parts.second * entry.second) >> 20 <= wanted { return }
            nodes -= 1
            guard nodes > 0 else { return }
            if entry.left > 0, entry.size.fits(left) {
                entries[place].left -= 1
                chosen.append(entry.kind)
                search(
                    entry.left > 1 ? place : place + 1, left - entry.size, parts - entry.parts, value + entry.value)
                chosen.removeLast()
                entries[place].left += 1
            }
            place += 1
        }
    }

    /// The one item that fits and is worth most.
    private mutating func finish(_ left: PairSize, _ value: Int64) {
        let wanted = outcome.most - value
        for place in byValue {
            nodes -= 1
            guard entries[place].value > wanted else { return }
            guard entries[place].left > 0, entries[place].size.fits(left) else { continue }
            outcome.most = value + entries[place].value
            outcome.patterns.append(chosen + [entries[place].kind])
            return
        }
    }
}
