import CodeLists
import Consignments

/// A chapter together with statutory units and the unit sold in: kinds of one class are always merged, and whether a kind
/// can be merged into a line depends on the two classes alone.
struct UnitClass: Equatable {
    let chapter: UInt8
    let first: UnitCode
    let second: UnitCode?
    let sold: UnitCode

    /// Whether every kind of another class can be expressed in the statutory units of this one.
    func takes(_ other: UnitClass) -> Bool {
        other.reaches(first) && (second.map { other.reaches($0) } ?? true)
    }

    private func reaches(_ unit: UnitCode) -> Bool {
        let base = unit.base
        return first.base == base || second?.base == base || sold.base == base || UnitCode.kilogram.base == base
    }

    /// An order by content: chapter, then units.
    var rank: UInt64 {
        let units = UInt64(first.rawValue) << 16 | UInt64(second?.rawValue ?? 0) << 8 | UInt64(sold.rawValue)
        return UInt64(chapter) << 24 | units
    }
}

/// The classes of a division, in order of appearance.
struct UnitClasses {
    private let tariff: Tariff
    private(set) var all: [UnitClass] = []
    /// For each class the classes of its chapter.
    private(set) var siblings: [[Int]] = []
    /// For each class those of its chapter that cannot be merged into it.
    private(set) var strangers: [[Int]] = []
    private var classOf: [UInt64: (unitClass: Int32, isExcluded: Bool)] = [:]
    private var ofChapter: [[Int]] = Array(repeating: [], count: 256)

    /// No classes yet, of lots of that tariff.
    init(_ tariff: Tariff) { self.tariff = tariff }

    /// The facts of a lot's kind; its class is added when new.
    mutating func facts(_ lot: Lot, _ index: UInt32) -> KindFacts {
        let key = UInt64(lot.tariff.rawValue) << 16 | UInt64(lot.unit.rawValue)
        let known = classOf[key] ?? add(lot, key)
        return KindFacts(
            tariff: lot.tariff, firstLot: index, isExcluded: known.isExcluded, unitClass: Int(known.unitClass))
    }

    private mutating func add(_ lot: Lot, _ key: UInt64) -> (unitClass: Int32, isExcluded: Bool) {
        let line = tariff[lot.tariff]
        let own = UnitClass(chapter: line.chapter, first: line.firstUnit, second: line.secondUnit, sold: lot.unit)
        let number = ofChapter[Int(own.chapter)].first { all[$0] == own } ?? add(own)
        let facts = (Int32(number), Exclusion(line.flags) != .none)
        classOf[key] = facts
        return facts
    }

    private mutating func add(_ own: UnitClass) -> Int {
        let number = all.count
        all.append(own)
        siblings.append([number])
        strangers.append([])
        for other in ofChapter[Int(own.chapter)] {
            siblings[number].append(other)
            siblings[other].append(number)
            if !own.takes(all[other]) { strangers[number].append(other) }
            if !all[other].takes(own) { strangers[other].append(number) }
        }
        ofChapter[Int(own.chapter)].append(number)
        return number
    }
}
