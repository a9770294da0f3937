import CodeLists
import Consignments

/// The kinds of a division's lots, numbered densely, and what the line count needs of each.
struct DivisionKinds {
    /// Lots accepted for planning, ascending.
    let lots: [UInt32]
    /// Their values in 10^-14 CNY.
    let values: [Int128]
    /// The kind of each.
    private(set) var kindOfLot: [UInt32] = []
    /// Facts of each kind.
    private(set) var kinds: [KindFacts] = []
    /// Chapters and statutory units met together.
    private(set) var classes = UnitClasses()

    init(lots: [UInt32], values: [Int128], _ input: DeclarationInput) {
        self.lots = lots
        self.values = values
        var table = KindTable()
        table.reset(capacity: lots.count)
        kindOfLot.reserveCapacity(lots.count)
        let all = input.book.lots.span
        for lot in lots {
            let kind = table.number(of: KindKey(all[Int(lot)]))
            if kind == kinds.count { kinds.append(classes.facts(all[Int(lot)].tariff)) }
            kindOfLot.append(UInt32(kind))
        }
    }

    /// Positions of the lots by tariff code, then by kind in order of appearance, then in input order: equal kinds meet, and
    /// so do chapters.
    var byTariff: [UInt32] {
        var keys = kinds.indices.map { UInt64(kinds[$0].tariff.rawValue) << 32 | UInt64($0) }
        keys.sort()
        var ranks = Array(repeating: 0, count: kinds.count)
        for (rank, key) in keys.enumerated() { ranks[Int(key & 0xFFFF_FFFF)] = rank }
        return countingSort(Array(0..<UInt32(lots.count)), buckets: kinds.count) { ranks[Int(kindOfLot[Int($0)])] }
    }

    /// Positions of the lots by value, greatest first, ties in input order.
    var byValue: [UInt32] {
        (0..<UInt32(lots.count)).sorted {
            let (left, right) = (values[Int($0)], values[Int($1)])
            return left != right ? left > right : $0 < $1
        }
    }
}

/// What the line count needs of a kind.
struct KindFacts {
    let tariff: TariffIndex
    /// Excluded from merging.
    let isExcluded: Bool
    /// Its class in ``UnitClasses``.
    let unitClass: Int
}

/// A chapter together with statutory units; kinds of one class can always be merged.
struct UnitClass {
    let chapter: UInt8
    let first: UnitCode
    let second: UnitCode?

    /// Whether every kind of another class can be expressed in the units of this one, whatever it is sold in.
    func takes(_ other: UnitClass) -> Bool {
        other.reaches(first) && (second.map { other.reaches($0) } ?? true)
    }

    private func reaches(_ unit: UnitCode) -> Bool {
        first.ratio(to: unit) != nil || second?.ratio(to: unit) != nil || UnitCode.kilogram.ratio(to: unit) != nil
    }
}

/// The classes of a division, in order of appearance.
struct UnitClasses {
    private(set) var all: [UnitClass] = []
    /// For each class the classes of its chapter.
    private(set) var siblings: [[Int]] = []
    /// For each class those of its chapter that cannot be merged into it.
    private(set) var strangers: [[Int]] = []
    private var known: [TariffIndex: KindFacts] = [:]

    /// The facts of a tariff line; its class is added when new.
    mutating func facts(_ tariff: TariffIndex) -> KindFacts {
        if let facts = known[tariff] { return facts }
        let line = Tariff.embedded[tariff]
        let own = UnitClass(chapter: line.chapter, first: line.firstUnit, second: line.secondUnit)
        let facts = KindFacts(
            tariff: tariff, isExcluded: Exclusion(line.flags) != .none, unitClass: find(own) ?? add(own))
        known[tariff] = facts
        return facts
    }

    private func find(_ own: UnitClass) -> Int? {
        all.firstIndex { $0.chapter == own.chapter && $0.first == own.first && $0.second == own.second }
    }

    private mutating func add(_ own: UnitClass) -> Int {
        let number = all.count
        all.append(own)
        siblings.append([])
        strangers.append([])
        for other in all.indices where all[other].chapter == own.chapter {
            siblings[number].append(other)
            if other == number { continue }
            siblings[other].append(number)
            if !own.takes(all[other]) { strangers[number].append(other) }
            if !all[other].takes(own) { strangers[other].append(number) }
        }
        return number
    }
}
