import CodeLists
import Quantities

/// Counts exactly whether some lots may be declared together: their lines after simplification, each rounded to the cent.
/// Keeps its buffers from call to call.
/// - Complexity: O(lots + kinds x log kinds) a trial.
struct DeclarationTrial {
    /// One kind among the lots on trial.
    private struct Part {
        let kind: Int
        var firstLot: UInt32
        var value: Int128 = 0
        var net: Int64 = 0
    }

    private let division: DivisionKinds
    private let caps: DivisionCaps
    private var parts: [Part] = []
    private var partOfKind: [Int32]
    private var modelOfChapter: [Int32] = Array(repeating: -1, count: 256)
    private var valueOfChapter: [Int128] = Array(repeating: 0, count: 256)
    /// Lots looked at so far, the measure of effort.
    private(set) var effort = 0
    /// Lines of the last trial.
    private(set) var lines = 0

    init(_ division: DivisionKinds, _ caps: DivisionCaps) {
        self.division = division
        self.caps = caps
        partOfKind = Array(repeating: -1, count: division.kinds.count)
    }

    /// Whether the lots keep both caps together; none do.
    mutating func holds(_ positions: [UInt32]) -> Bool {
        measure(positions) <= caps.cap.cents && lines <= caps.cap.lines
    }

    /// The lines the lots would have.
    mutating func lines(of positions: [UInt32]) -> Int {
        _ = measure(positions)
        return lines
    }

    /// Their total in cents; sets ``lines``.
    private mutating func measure(_ positions: [UInt32]) -> Int64 {
        effort += positions.count + 8
        gather(positions)
        lines = 0
        var cents: Int64 = 0
        if caps.isSimplified(kinds: parts.count) {
            sort()
            cents = simplified()
        } else {
            lines = parts.count
            for part in parts { cents = bounded(cents, caps.input.valuation.cents(part.value)) }
        }
        for part in parts { partOfKind[part.kind] = -1 }
        return cents
    }

    private mutating func gather(_ positions: [UInt32]) {
        parts.removeAll(keepingCapacity: true)
        let lots = caps.input.book.lots
        for position in positions {
            let kind = Int(division.kindOfLot[Int(position)])
            let lot = division.lots[Int(position)]
            if partOfKind[kind] < 0 {
                partOfKind[kind] = Int32(parts.count)
                parts.append(Part(kind: kind, firstLot: lot))
            }
            let place = Int(partOfKind[kind])
            parts[place].value += division.values[Int(position)]
            parts[place].net = bounded(parts[place].net, lots[Int(lot)].net.scaled)
            parts[place].firstLot = min(parts[place].firstLot, lot)
        }
    }

    /// by value, net weight (greatest first), HS code and list order; excluded goods are passed over later.
    private mutating func sort() {
        let kinds = division.kinds
        parts.sort { left, right in
            if left.value != right.value { return left.value > right.value }
            if left.net != right.net { return left.net > right.net }
            let (leftCode, rightCode) = (kinds[left.kind].tariff, kinds[right.kind].tariff)
            return leftCode != rightCode ? leftCode < rightCode : left.firstLot < right.firstLot
        }
    }

    private mutating func simplified() -> Int64 {
        let valuation = caps.input.valuation
        var (single, left) = (Int64(0), LineDrafter.itemised)
        var chapters: [Int] = []
        for part in parts {
            let facts = division.kinds[part.kind]
            if facts.isExcluded || left > 0 {
                if !facts.isExcluded { left -= 1 }
                lines += 1
                single = bounded(single, valuation.cents(part.value))
                continue
            }
            let chapter = Int(division.classes.all[facts.unitClass].chapter)
            let model = Int(modelOfChapter[chapter])
            if model < 0 {
                modelOfChapter[chapter] = Int32(facts.unitClass)
                valueOfChapter[chapter] = part.value
                chapters.append(chapter)
            } else if division.classes.strangers[model].contains(facts.unitClass) {
                lines += 1
                single = bounded(single, valuation.cents(part.value))
            } else {
                valueOfChapter[chapter] += part.value
            }
        }
        lines += chapters.count
        for chapter in chapters {
            single = bounded(single, valuation.cents(valueOfChapter[chapter]))
            modelOfChapter[chapter] = -1
        }
        return single
    }
}
