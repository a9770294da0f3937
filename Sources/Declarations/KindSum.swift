import CodeLists
import Consignments
import Quantities

/// Why a kind may not be merged.
enum Exclusion: UInt8 {
    case none, duty, inspection

    init(_ flags: TariffFlags) {
        self = flags.contains(.exportDuty) ? .duty : flags.contains(.exportInspection) ? .inspection : .none
    }
}

/// The measures of some lots together. Sums that leave 64 bits stay at the greatest value, which no verifier lets pass.
struct Measures {
    var value: Int128 = 0
    var net: Int64 = 0
    var gross: Int64 = 0
    var packages: Int64 = 0
    var quantity: Int64 = 0
    var first: Int64 = 0
    var second: Int64 = 0

    @inline(__always) mutating func add(_ lot: Lot, value: Int128) {
        self.value += value
        net = bounded(net, lot.net.scaled)
        gross = bounded(gross, lot.gross.scaled)
        packages = bounded(packages, Int64(lot.packages))
        quantity = bounded(quantity, lot.quantity.scaled)
        first = bounded(first, lot.firstQuantity.scaled)
        second = bounded(second, lot.secondQuantity.scaled)
    }
}

/// The sum of two measures, the greatest value where it leaves 64 bits.
@inline(__always) func bounded(_ left: Int64, _ right: Int64) -> Int64 {
    let sum = left.addingReportingOverflow(right)
    return sum.overflow ? .max : sum.partialValue
}

/// One kind of a declaration: what its lots share and what they sum to.
struct KindSum {
    let firstLot: UInt32
    let tariff: TariffIndex
    let unit: UnitCode
    let firstUnit: UnitCode
    let secondUnit: UnitCode?
    let chapter: UInt8
    let exclusion: Exclusion
    var sums = Measures()
    var line: Int32 = -1

    init(_ index: UInt32, _ lot: Lot, _ columns: TariffColumns) {
        let line = Int(lot.tariff.rawValue)
        firstLot = index
        tariff = lot.tariff
        unit = lot.unit
        firstUnit = columns.firstUnits[line]
        secondUnit = columns.secondUnits[line]
        chapter = UInt8(columns.codes[line] / 100_000_000)
        exclusion = Exclusion(columns.flags[line])
    }

    /// excluded goods first, then by value, net weight (greatest first), HS code and list order.
    @inline(__always) static func precedes(_ left: KindSum, _ right: KindSum) -> Bool {
        let leftFree = left.exclusion == .none
        if leftFree != (right.exclusion == .none) { return !leftFree }
        if left.sums.value != right.sums.value { return left.sums.value > right.sums.value }
        if left.sums.net != right.sums.net { return left.sums.net > right.sums.net }
        if left.tariff != right.tariff { return left.tariff.rawValue < right.tariff.rawValue }
        return left.firstLot < right.firstLot
    }

    /// Its quantity in another unit: as declared where a unit is the same, by a fixed ratio of the unit table, or from the
    /// net weight; each rounded half up at five decimals. `nil` where nothing leads there.
    func amount(in wanted: UnitCode) -> Int64? {
        if firstUnit == wanted { return sums.first }
        if secondUnit == wanted { return sums.second }
        if unit == wanted { return sums.quantity }
        if let ratio = firstUnit.ratio(to: wanted) { return sums.first.converted(by: ratio) }
        if let ratio = secondUnit?.ratio(to: wanted) { return sums.second.converted(by: ratio) }
        if let ratio = unit.ratio(to: wanted) { return sums.quantity.converted(by: ratio) }
        return UnitCode.kilogram.ratio(to: wanted).map { sums.net.converted(by: $0) }
    }

}

extension Int64 {
    /// A quantity in a unit of a fixed ratio, half up; the greatest value where it leaves 64 bits.
    func converted(by ratio: UnitRatio) -> Int64 {
        let exact = divideHalfUp(Int128(self) * Int128(ratio.numerator), by: Int128(ratio.denominator))
        return Int64(exactly: exact) ?? .max
    }
}
