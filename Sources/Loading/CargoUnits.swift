import CodeLists
import Consignments

/// The lots of a plan as units that are loaded whole: one lot, or all lots with the same `keep_with`.
///
/// Units stand in the order of their first lots. Complexity: O(lots), no allocation per lot.
struct CargoUnits: Sendable {
    /// The lots, as handed to the planner.
    let lots: [UInt32]
    /// Cubic centimetres, one a unit.
    private(set) var volumes: [Int64] = []
    /// Hundred-thousandths of a kilogram, one a unit.
    private(set) var weights: [Int64] = []
    /// Fixed container of each unit: 1 + its index in the job, 0 for none.
    private(set) var fixed: [UInt16] = []
    /// Dense number of the merchant of each unit's first lot, in order of appearance.
    private(set) var leadVendor: [UInt32] = []
    /// The lot that stands for each unit: the only one, or the one of the group whose number is least.
    private(set) var leads: [UInt32] = []
    /// Purchaser and tariff line of that lot: a lot is many bytes, these are asked for again and again.
    private(set) var purchasers: [UInt16] = []
    private(set) var tariffs: [TariffIndex] = []
    /// How many lots each unit has.
    private(set) var lotCounts: [Int32] = []
    /// The unit of each lot, beside `lots`.
    private(set) var unitOfLot: [UInt32] = []
    /// Dense number of the merchant of each lot, beside `lots`.
    private(set) var vendorOfLot: [UInt32] = []
    /// How many merchants there are.
    private(set) var vendorCount = 0
    /// Units whose lots name two different containers: the unit and both containers, in order found.
    private(set) var conflicts: [(unit: Int, first: UInt16, second: UInt16)] = []
    /// Whether the lots that stand for the units stand by lot number.
    private(set) var areNumbered = true
    /// Which units must not share a box.
    var separation = Separation()

    /// How many units there are.
    var count: Int { volumes.count }

    /// Gathers the lots.
    init(_ lots: [UInt32], of book: LotBook) {
        self.lots = lots
        reserve(lots.count)
        var unitOfText: [Int32] = []
        var vendorOfText = [Int32](repeating: -1, count: book.texts.count)
        var apart: [Separation.Mark] = []
        var last = LotNumber()
        for index in lots {
            let lot = book.lots[Int(index)]
            areNumbered = areNumbered && last.isFollowed(by: lot.id, in: book.texts)
            let vendor = Self.number(lot.vendor, in: &vendorOfText, next: &vendorCount)
            vendorOfLot.append(vendor)
            if lot.keepWith.isEmpty {
                open(index, lot, vendor)
            } else {
                if unitOfText.isEmpty { unitOfText = Array(repeating: -1, count: book.texts.count) }
                join(index, book, vendor, &unitOfText)
            }
            if !lot.separate.isEmpty { apart.append(Separation.Mark(text: lot.separate, unit: unitOfLot.last ?? 0)) }
        }
        if !apart.isEmpty { separation = Separation(apart, units: count, book.texts) }
    }

    /// Size of a unit.
    func load(_ unit: Int) -> Load { Load(volume: volumes[unit], weight: weights[unit]) }

    /// Exact sums of volume and weight over some units.
    func total(of units: [UInt32]) -> (volume: Int128, weight: Int128) {
        var (volume, weight): (Int128, Int128) = (0, 0)
        for unit in units {
            volume += Int128(volumes[Int(unit)])
            weight += Int128(weights[Int(unit)])
        }
        return (volume, weight)
    }

    private mutating func reserve(_ count: Int) {
        volumes.reserveCapacity(count)
        weights.reserveCapacity(count)
        fixed.reserveCapacity(count)
        leadVendor.reserveCapacity(count)
        leads.reserveCapacity(count)
        purchasers.reserveCapacity(count)
        tariffs.reserveCapacity(count)
        lotCounts.reserveCapacity(count)
        unitOfLot.reserveCapacity(count)
        vendorOfLot.reserveCapacity(count)
    }

    private mutating func open(_ index: UInt32, _ lot: Lot, _ vendor: UInt32) {
        unitOfLot.append(UInt32(truncatingIfNeeded: volumes.count))
        volumes.append(lot.volume.scaled)
        weights.append(lot.gross.scaled)
        fixed.append(lot.fixedContainer)
        leadVendor.append(vendor)
        leads.append(index)
        purchasers.append(lot.purchaser)
        tariffs.append(lot.tariff)
        lotCounts.append(1)
    }

    private mutating func join(_ index: UInt32, _ book: LotBook, _ vendor: UInt32, _ unitOfText: inout [Int32]) {
        let lot = book.lots[Int(index)]
        let unit = Int(unitOfText[Int(lot.keepWith.index)])
        guard unit >= 0 else {
            unitOfText[Int(lot.keepWith.index)] = Int32(truncatingIfNeeded: volumes.count)
            return open(index, lot, vendor)
        }
        let sum = load(unit).adding(Load(volume: lot.volume.scaled, weight: lot.gross.scaled))
        volumes[unit] = sum.volume
        weights[unit] = sum.weight
        unitOfLot.append(UInt32(truncatingIfNeeded: unit))
        lotCounts[unit] += 1
        if book.texts[lot.id].lexicographicallyPrecedes(book.texts[book.lots[Int(leads[unit])].id]) {
            (leads[unit], purchasers[unit], tariffs[unit]) = (index, lot.purchaser, lot.tariff)
            areNumbered = false
        }
        guard lot.fixedContainer != 0, lot.fixedContainer != fixed[unit] else { return }
        if fixed[unit] == 0 {
            fixed[unit] = lot.fixedContainer
        } else {
            conflicts.append((unit, fixed[unit], lot.fixedContainer))
        }
    }

    private static func number(_ text: TextID, in numbers: inout [Int32], next: inout Int) -> UInt32 {
        let position = Int(text.index)
        if numbers[position] < 0 {
            numbers[position] = Int32(truncatingIfNeeded: next)
            next += 1
        }
        return UInt32(truncatingIfNeeded: numbers[position])
    }
}
