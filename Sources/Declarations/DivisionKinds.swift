import CodeLists
import Consignments
import Platform
import Quantities

/// The kinds of a division's lots, numbered densely, and what the line count needs of each.
struct DivisionKinds {
    /// A division's lots lie far apart in the book: so many are asked for before they are needed.
    static let ahead = 16

    /// Lots accepted for planning, ascending.
    let lots: [UInt32]
    /// Their values in 10^-14 CNY.
    let values: [Int128]
    /// Their values in the units of ``DivisionCaps``, rounded up.
    let sizes: [Int64]
    /// The kind of each.
    private(set) var kindOfLot: [UInt32] = []
    /// Facts of each kind.
    private(set) var kinds: [KindFacts] = []
    /// Chapters and units met together.
    private(set) var classes: UnitClasses

    init(lots: [UInt32], values: [Int128], _ caps: DivisionCaps) {
        self.lots = lots
        self.values = values
        sizes = values.map { caps.size($0) }
        classes = UnitClasses(caps.input.job.codes.tariff)
        var table = KindTable()
        table.reset(capacity: lots.count)
        kindOfLot.reserveCapacity(lots.count)
        let book = caps.input.book.lots
        let all = book.span
        for (position, lot) in lots.enumerated() {
            if position + Self.ahead < lots.count { Prefetch.element(Int(lots[position + Self.ahead]), of: all) }
            let kind = table.number(of: KindKey(all[Int(lot)]))
            if kind == kinds.count { kinds.append(classes.facts(all[Int(lot)], lot)) }
            kinds[kind].size = bounded(kinds[kind].size, sizes[position])
            kinds[kind].net = bounded(kinds[kind].net, all[Int(lot)].net.scaled)
            kindOfLot.append(UInt32(kind))
        }
    }

    /// Facts of a lot's kind.
    @inline(__always) func kind(of position: Int) -> KindFacts { kinds[Int(kindOfLot[position])] }
}

/// What planning needs of a kind.
struct KindFacts {
    let tariff: TariffIndex
    let firstLot: UInt32
    /// Excluded from merging.
    let isExcluded: Bool
    /// Its class in ``UnitClasses``.
    let unitClass: Int
    /// Sum of its lots' sizes.
    var size: Int64 = 0
    /// Sum of their net weights.
    var net: Int64 = 0
}
