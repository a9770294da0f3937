import Consignments

/// Which units must not share a box: those of which lots carry the same value in `separate`.
///
/// A value that only one unit carries keeps nothing apart and is left out. Values are numbered by how many units carry
/// them, most first, then by their bytes, so that numbers never depend on the order of the input.
struct Separation: Sendable {
    /// A lot's value, and the lot's unit.
    struct Mark {
        let text: TextID
        let unit: UInt32
    }

    /// Values of a unit stand at `starts[unit]..<starts[unit + 1]`; empty where nothing is kept apart.
    private var starts: [Int32] = []
    private var values: [Int32] = []
    /// How many units carry each value; at least two.
    private(set) var counts: [Int] = []
    /// The text of each value.
    private(set) var texts: [TextID] = []
    /// Units of which two lots carry the same value, and that value: they could not even share a box with themselves.
    private(set) var torn: [(unit: Int, text: TextID)] = []

    /// Nothing is kept apart.
    init() {}

    /// - Complexity: O(marks log marks + units).
    init(_ marks: [Mark], units: Int, _ texts: TextPool) {
        var sorted = marks
        sorted.sort { $0.text.index != $1.text.index ? $0.text.index < $1.text.index : $0.unit < $1.unit }
        var groups: [(text: TextID, units: [UInt32])] = []
        for mark in sorted {
            if groups.last?.text != mark.text { groups.append((mark.text, [])) }
            if groups[groups.count - 1].units.last == mark.unit {
                if torn.last?.unit != Int(mark.unit) || torn.last?.text != mark.text {
                    torn.append((Int(mark.unit), mark.text))
                }
            } else {
                groups[groups.count - 1].units.append(mark.unit)
            }
        }
        groups.removeAll { $0.units.count < 2 }
        groups.sort {
            $0.units.count != $1.units.count
                ? $0.units.count > $1.units.count : texts[$0.text].lexicographicallyPrecedes(texts[$1.text])
        }
        torn.sort { $0.unit < $1.unit }
        if !groups.isEmpty { index(groups, units) }
    }

    private mutating func index(_ groups: [(text: TextID, units: [UInt32])], _ units: Int) {
        texts = groups.map(\.text)
        counts = groups.map(\.units.count)
        starts = Array(repeating: 0, count: units + 1)
        for group in groups { for unit in group.units { starts[Int(unit) + 1] += 1 } }
        for unit in 0..<units { starts[unit + 1] += starts[unit] }
        var next = starts
        values = Array(repeating: 0, count: Int(starts[units]))
        for (value, group) in groups.enumerated() {
            for unit in group.units {
                values[Int(next[Int(unit)])] = Int32(truncatingIfNeeded: value)
                next[Int(unit)] += 1
            }
        }
    }

    /// Whether nothing is kept apart.
    var isEmpty: Bool { counts.isEmpty }

    /// Whether a unit carries a value.
    func marks(_ unit: Int) -> Bool { !isEmpty && starts[unit] != starts[unit + 1] }

    /// The values of a unit, ascending; most have none.
    func values(of unit: Int) -> ArraySlice<Int32> {
        isEmpty ? [] : values[Int(starts[unit])..<Int(starts[unit + 1])]
    }

    /// Most units of some that carry one value: each of them needs a box of its own.
    /// - Complexity: O(units + values).
    func most(among units: some Sequence<Int>) -> Int {
        guard !isEmpty else { return 0 }
        var found = [Int](repeating: 0, count: counts.count)
        for unit in units { for value in values(of: unit) { found[Int(value)] += 1 } }
        return found.max() ?? 0
    }
}

/// Which values are in which box.
struct HeldValues: Sendable {
    private let separation: Separation
    private var held: Set<UInt64> = []

    /// What the boxes of a packing hold.
    /// - Complexity: O(units), O(1) where nothing is kept apart.
    init(_ packing: Packing, _ units: CargoUnits) {
        separation = units.separation
        guard !separation.isEmpty else { return }
        for unit in packing.boxOf.indices where packing.boxOf[unit] >= 0 { put(unit, into: Int(packing.boxOf[unit])) }
    }

    /// Whether a unit carries a value at all.
    func marks(_ unit: Int) -> Bool { separation.marks(unit) }

    /// Whether a box holds one of a unit's values.
    func clashes(_ unit: Int, _ box: Int) -> Bool {
        guard separation.marks(unit) else { return false }
        return separation.values(of: unit).contains { held.contains(Self.key($0, box)) }
    }

    /// The same as if another unit were not in the box.
    func clashes(_ unit: Int, _ box: Int, besides other: Int) -> Bool {
        guard separation.marks(unit) else { return false }
        return separation.values(of: unit).contains {
            held.contains(Self.key($0, box)) && !separation.values(of: other).contains($0)
        }
    }

    /// Notes a unit in a box.
    mutating func put(_ unit: Int, into box: Int) {
        for value in separation.values(of: unit) { held.insert(Self.key(value, box)) }
    }

    /// Forgets a unit that left a box.
    mutating func take(_ unit: Int, from box: Int) {
        for value in separation.values(of: unit) { held.remove(Self.key(value, box)) }
    }

    private static func key(_ value: Int32, _ box: Int) -> UInt64 {
        UInt64(UInt32(truncatingIfNeeded: box)) << 32 | UInt64(UInt32(bitPattern: value))
    }
}
