import CodeLists
import Consignments

/// Orders of a division's lots that depend on what the lots are, not on where their rows stand: a job whose rows are
/// shuffled is planned alike.
///
/// Kinds: goods under inspection or with export duty first, then by chapter, units, HS code, value and net weight (greatest
/// first), then by origin, brand type, benefit, name and elements. Lots of a kind: scattered by a hash of their measures, so
/// that great and small ones stand side by side, then by value, weights, volume, pieces and quantities, then by lot number.
struct CanonicalOrder {
    private let division: DivisionKinds
    private let caps: DivisionCaps
    /// For each kind its place in the order.
    private let ranks: [Int]
    /// Positions of all lots, kind by kind.
    private let byKind: [UInt32]

    init(_ division: DivisionKinds, _ caps: DivisionCaps) {
        self.division = division
        self.caps = caps
        ranks = Self.ranks(division, caps)
        let (kinds, ranks) = (division.kindOfLot, ranks)
        var order = countingSort(Array(0..<UInt32(division.lots.count)), buckets: ranks.count) {
            ranks[Int(kinds[Int($0)])]
        }
        Self.scatter(&order, division, caps)
        byKind = order
    }

    /// Goods that may be merged in the order of kinds, or with each chapter's lots vendor by vendor.
    /// - Returns: Controlled goods and the others.
    func lists(vendorsFirst: Bool) -> (controlled: [UInt32], ordinary: [UInt32]) {
        let controlled = byKind.prefix { division.kind(of: Int($0)).isExcluded }
        let ordinary = Array(byKind[controlled.count...])
        return (Array(controlled), vendorsFirst ? byVendor(ordinary) : ordinary)
    }

    /// All lots by value, greatest first.
    var byValue: [UInt32] {
        let (sizes, order) = (division.sizes, byKind)
        return order.indices.sorted {
            let (left, right) = (sizes[Int(order[$0])], sizes[Int(order[$1])])
            return left != right ? left > right : $0 < $1
        }.map { order[$0] }
    }

    /// All lots by the value of their kinds, greatest first, kind by kind.
    var byKindValue: [UInt32] {
        let (division, order) = (division, byKind)
        return order.indices.sorted {
            let left = division.kind(of: Int(order[$0])).size
            let right = division.kind(of: Int(order[$1])).size
            return left != right ? left > right : $0 < $1
        }.map { order[$0] }
    }

    private static func ranks(_ division: DivisionKinds, _ caps: DivisionCaps) -> [Int] {
        var classRanks = Array(repeating: UInt64(0), count: division.classes.all.count)
        let classes = classRanks.indices.sorted { division.classes.all[$0].rank < division.classes.all[$1].rank }
        for (rank, unitClass) in classes.enumerated() { classRanks[unitClass] = UInt64(rank) }
        // Controlled or not, class and code: 1, 15 and 16 bits; then value. What is sorted by stands side by side.
        var entries = division.kinds.indices.map { kind in
            let facts = division.kinds[kind]
            let group = (facts.isExcluded ? 0 : 1 << 15 as UInt64) | classRanks[facts.unitClass]
            return RankedKind(
                code: UInt32(group << 16 | UInt64(facts.tariff.rawValue)), kind: UInt32(kind), size: facts.size)
        }
        entries.sort { left, right in
            if left.code != right.code { return left.code < right.code }
            return left.size != right.size ? left.size > right.size : left.kind < right.kind
        }
        var order = entries.map(\.kind)
        sortRuns(
            &order,
            isRun: { left, right in
                let (one, other) = (division.kinds[Int(left)], division.kinds[Int(right)])
                return one.size == other.size && one.tariff == other.tariff && one.unitClass == other.unitClass
            },
            by: { precedes(division.kinds[Int($0)], division.kinds[Int($1)], caps) })
        var ranks = Array(repeating: 0, count: order.count)
        for (rank, kind) in order.enumerated() { ranks[Int(kind)] = rank }
        return ranks
    }

    /// A kind with what it is sorted by first.
    private struct RankedKind {
        var code: UInt32
        var kind: UInt32
        var size: Int64
    }

    /// Sorts each run of neighbours that belong together.
    private static func sortRuns(
        _ order: inout [UInt32], isRun: (UInt32, UInt32) -> Bool, by precedes: (UInt32, UInt32) -> Bool
    ) {
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, isRun(order[start], order[end]) { end += 1 }
            if end - start > 1 { order[start..<end].sort(by: precedes) }
            start = end
        }
    }

    private static func precedes(_ left: KindFacts, _ right: KindFacts, _ caps: DivisionCaps) -> Bool {
        if left.net != right.net { return left.net > right.net }
        let (one, other) = (caps.input.book.lots[Int(left.firstLot)], caps.input.book.lots[Int(right.firstLot)])
        let (oneOrigin, otherOrigin) = (originKey(one), originKey(other))
        if oneOrigin != otherOrigin { return oneOrigin < otherOrigin }
        let texts = caps.input.book.texts
        if one.name != other.name { return texts[one.name].lexicographicallyPrecedes(texts[other.name]) }
        if one.elements != other.elements {
            return texts[one.elements].lexicographicallyPrecedes(texts[other.elements])
        }
        return left.firstLot < right.firstLot
    }

    private static func originKey(_ lot: Lot) -> UInt128 {
        UInt128(lot.originDistrict.packed) << 64 | UInt128(lot.originDivision) << 32
            | UInt128(lot.originCountry.rawValue) << 16 | UInt128(lot.marks.rawValue)
    }

    /// Scatters the lots of each kind by a hash of their measures; equal hashes stand by content.
    private static func scatter(_ order: inout [UInt32], _ division: DivisionKinds, _ caps: DivisionCaps) {
        let (kinds, lots) = (division.kindOfLot, caps.input.book.lots)
        var (start, keys) = (0, [UInt64]())
        while start < order.count {
            var end = start + 1
            while end < order.count, kinds[Int(order[start])] == kinds[Int(order[end])] { end += 1 }
            if end - start > 1 {
                keys.removeAll(keepingCapacity: true)
                for place in start..<end {
                    keys.append(UInt64(hash(Int(order[place]), division, lots.span)) << 32 | UInt64(order[place]))
                }
                keys.sort()
                for (place, key) in keys.enumerated() { order[start + place] = UInt32(truncatingIfNeeded: key) }
                sortTies(&order, from: start, keys, division, caps)
            }
            start = end
        }
    }

    private static func sortTies(
        _ order: inout [UInt32], from start: Int, _ keys: [UInt64], _ division: DivisionKinds, _ caps: DivisionCaps
    ) {
        var first = 0
        while first < keys.count {
            var end = first + 1
            while end < keys.count, keys[end] >> 32 == keys[first] >> 32 { end += 1 }
            if end - first > 1 {
                order[start + first..<start + end].sort { precedes(Int($0), Int($1), division, caps) }
            }
            first = end
        }
    }

    private static func hash(_ position: Int, _ division: DivisionKinds, _ lots: Span<Lot>) -> UInt32 {
        let lot = Int(division.lots[position])
        var state = UInt64(bitPattern: division.sizes[position]) &* 0x9E37_79B9_7F4A_7C15
        state = (state ^ state >> 29 ^ UInt64(bitPattern: lots[lot].net.scaled)) &* 0xBF58_476D_1CE4_E5B9
        state = (state ^ state >> 32 ^ UInt64(bitPattern: lots[lot].volume.scaled)) &* 0x94D0_49BB_1331_11EB
        return UInt32(truncatingIfNeeded: state >> 32)
    }

    private static func precedes(
        _ left: Int, _ right: Int, _ division: DivisionKinds, _ caps: DivisionCaps
    ) -> Bool {
        if division.values[left] != division.values[right] { return division.values[left] > division.values[right] }
        let (first, second) = (
            caps.input.book.lots[Int(division.lots[left])], caps.input.book.lots[Int(division.lots[right])]
        )
        let (one, other) = (measures(first), measures(second))
        if one != other { return other.lexicographicallyPrecedes(one) }
        let texts = caps.input.book.texts
        return texts[first.id].lexicographicallyPrecedes(texts[second.id])
    }

    private static func measures(_ lot: Lot) -> [Int64] {
        [
            lot.net.scaled, lot.gross.scaled, lot.volume.scaled, Int64(lot.packages), lot.quantity.scaled,
            lot.firstQuantity.scaled, lot.secondQuantity.scaled,
        ]
    }

    /// The same order with each chapter's lots of one class gathered vendor by vendor, the vendor of most value first.
    private func byVendor(_ order: [UInt32]) -> [UInt32] {
        let vendors = VendorRanks(division, caps)
        var places = Array(repeating: 0, count: division.lots.count)
        for (place, position) in order.enumerated() { places[Int(position)] = place }
        var order = order
        let unitClass = { (position: UInt32) in division.kind(of: Int(position)).unitClass }
        Self.sortRuns(&order, isRun: { unitClass($0) == unitClass($1) }) { left, right in
            let (one, other) = (vendors.rankOfLot[Int(left)], vendors.rankOfLot[Int(right)])
            return one != other ? one < other : places[Int(left)] < places[Int(right)]
        }
        return order
    }
}

/// The vendors of a division, numbered by the value of their lots, greatest first, then by their numbers as text.
struct VendorRanks {
    /// For each lot of the division its vendor's rank.
    let rankOfLot: [UInt32]
    /// Number of vendors.
    let count: Int

    init(_ division: DivisionKinds, _ caps: DivisionCaps) {
        var keys: [UInt64] = []
        for (position, lot) in division.lots.enumerated() {
            keys.append(UInt64(caps.input.book.lots[Int(lot)].vendor.index) << 32 | UInt64(position))
        }
        keys.sort()
        var vendors: [(id: TextID, size: Int64)] = []
        var numbers = Array(repeating: UInt32(0), count: keys.count)
        for key in keys {
            let id = TextID(index: UInt32(key >> 32))
            if vendors.last?.id != id { vendors.append((id, 0)) }
            let position = Int(key & 0xFFFF_FFFF)
            vendors[vendors.count - 1].size = bounded(vendors[vendors.count - 1].size, division.sizes[position])
            numbers[position] = UInt32(vendors.count - 1)
        }
        let texts = caps.input.book.texts
        let order = vendors.indices.sorted { left, right in
            if vendors[left].size != vendors[right].size { return vendors[left].size > vendors[right].size }
            return texts[vendors[left].id].lexicographicallyPrecedes(texts[vendors[right].id])
        }
        var ranks = Array(repeating: UInt32(0), count: vendors.count)
        for (rank, vendor) in order.enumerated() { ranks[vendor] = UInt32(rank) }
        rankOfLot = numbers.map { ranks[Int($0)] }
        count = vendors.count
    }
}
