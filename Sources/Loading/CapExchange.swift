import CodeLists
import Consignments

/// Early binding: a declaration has one box, so a box of 1.6 value caps needs two declarations. This exchanges lots of like
/// size between neighbouring boxes of a purchaser, so that boxes are worth whole numbers of caps, until fewer declarations do.
///
/// No box is opened, no limit of a box is passed, and a purchaser's boxes change only where that saves declarations by the
/// count of ``PartCount``. What is fixed, of two purchasers or kept apart from other lots stays where it is; goods under
/// inspection or with export duty change places only with such goods.
struct CapExchange {
    /// Following boxes with which a box exchanges.
    static let reach = 4
    /// Most exchanges of a box.
    static let mostExchanges = 24
    /// Units of like size looked at for each unit of a box.
    static let mostLooks = 40

    private let units: CargoUnits
    private let cap: Int64
    private let margin: Int64
    private let count: PartCount
    private(set) var packing: Packing
    private var parts: PurchaserParts
    /// Exchanges made for the purchaser at hand, to be taken back if they save nothing.
    private var made: [(first: UInt32, second: UInt32)] = []

    /// - Parameters:
    ///   - start: Where fixed units are.
    ///   - ranked: The free units in an order that does not depend on the input.
    /// - Complexity: O(lots).
    init?(_ packing: Packing, _ start: Packing, _ ranked: [UInt32], _ units: CargoUnits, _ book: LotBook, _ job: Job) {
        guard let values = LotValues(units.lots, book, job) else { return nil }
        cap = job.limits.declarationValueUSD.scaled / 10_000
        guard cap > 0, cap < 1 << 40 else { return nil }
        self.units = units
        self.packing = packing
        margin = cap / 2_048 + Int64(clamping: Int128(cap) * Int128(min(values.chargeShare, 1 << 16)) >> 21)
        count = PartCount(cap: cap - margin, lines: job.limits.declarationLines)
        parts = PurchaserParts(packing, start, ranked, units, values.cents, book)
    }

    /// Exchanges lots, one purchaser after the other.
    /// - Complexity: O(units x ``mostLooks`` x ``mostExchanges``) at most.
    consuming func run(_ shouldStop: () -> Bool) -> Packing {
        for range in parts.purchasers where range.count > 1 && !shouldStop() {
            let before = range.reduce(0) { $0 + count(parts, $1) }
            let value = range.reduce(Int64(0)) { $0 + parts.values[$1] }
            guard before > max(range.count, Int((value + cap - 1) / cap)) else { continue }
            made = []
            for part in range.dropLast() { fill(part, before: min(range.upperBound, part + 1 + Self.reach)) }
            if range.reduce(0, { $0 + count(parts, $1) }) >= before { takeBack() }
        }
        return packing
    }

    /// Brings a part to the nearest whole number of caps, in exchange with the parts behind it.
    private mutating func fill(_ part: Int, before end: Int) {
        // Held on to, they would be copied at the first exchange.
        let count = parts.members(part).count
        guard !parts.isScant(part) else { return }
        let caps = max(1, (parts.values[part] + cap / 2) / cap)
        let slack = margin + (caps > 1 ? cap / 256 + parts.values[part] / Int64(count) / 8 : 0)
        let target = caps * cap - slack
        var others = Neighbours(parts, part + 1..<end, units)
        guard !others.isEmpty else { return }
        for _ in 0..<Self.mostExchanges {
            let need = target - parts.values[part]
            // Half a hundredth of the cap below is near enough.
            if need >= 0, need <= cap / 200 { return }
            guard let (unit, other) = best(part, need, others) else { return }
            exchange(part, unit, other, &others)
        }
    }

    /// The exchange that comes nearest to what is needed; one within a tariff code counts twice.
    private func best(_ part: Int, _ need: Int64, _ others: Neighbours) -> (unit: UInt32, other: Int)? {
        let left = packing.boxes[parts.box(part)].left
        var (most, found): (Int64, (UInt32, Int)?) = (0, nil)
        for unit in parts.members(part) {
            let (own, value) = (units.load(Int(unit)), parts.value(unit))
            let traits = parts.traits(unit)
            let middle = others.first(from: own.volume) - Self.mostLooks / 2
            let first = max(others.first(from: own.volume - others.mostLeft), middle)
            for other in first..<min(others.count, first + Self.mostLooks) {
                if others.volumes[other] > own.volume + left.volume { break }
                let gain = need > 0 ? others.values[other] - value : value - others.values[other]
                guard gain > 0, gain <= need.magnitude + (need > 0 ? 0 : UInt64(cap / 200)) else { continue }
                let score = others.traits[other].tariff == traits.tariff ? 2 * gain : gain
                guard score > most, others.traits[other].control == traits.control,
                    fits(own, others.units[other], left, others.parts[other])
                else { continue }
                (most, found) = (score, (unit, other))
            }
        }
        return found
    }

    private func fits(_ own: Load, _ other: UInt32, _ left: Load, _ part: Int) -> Bool {
        let load = units.load(Int(other))
        return left.adding(own).holds(load) && packing.boxes[parts.box(part)].left.adding(load).holds(own)
    }

    private mutating func exchange(_ part: Int, _ first: UInt32, _ other: Int, _ others: inout Neighbours) {
        let second = others.units[other]
        made.append((first, second))
        parts.exchange(first, part, second, others.parts[other])
        change(first, second)
        others.replace(other, first, parts, units)
    }

    /// Lets two units change boxes.
    private mutating func change(_ first: UInt32, _ second: UInt32) {
        let (one, two) = (Int(packing.boxOf[Int(first)]), Int(packing.boxOf[Int(second)]))
        packing.boxes[one].left = packing.boxes[one].left.adding(units.load(Int(first))).taking(units.load(Int(second)))
        packing.boxes[two].left = packing.boxes[two].left.adding(units.load(Int(second))).taking(units.load(Int(first)))
        packing.boxOf.swapAt(Int(first), Int(second))
    }

    private mutating func takeBack() {
        for (first, second) in made.reversed() { change(first, second) }
    }
}

/// Units of the parts behind one, by volume.
private struct Neighbours {
    private(set) var units: [UInt32] = []
    private(set) var volumes: [Int64] = []
    private(set) var values: [Int64] = []
    private(set) var traits: [UnitTraits] = []
    private(set) var parts: [Int] = []
    /// The most room, by volume, that a box of these parts has left over when they are gathered.
    let mostLeft: Int64

    init(_ all: PurchaserParts, _ range: Range<Int>, _ cargo: CargoUnits) {
        let count = range.reduce(0) { $0 + all.members($1).count }
        var entries: [Entry] = []
        entries.reserveCapacity(count)
        for part in range {
            for unit in all.members(part) {
                entries.append(Entry(cargo.volumes[Int(unit)], UInt32(entries.count), unit, UInt32(part)))
            }
        }
        entries.sort { $0.volume != $1.volume ? $0.volume < $1.volume : $0.place < $1.place }
        mostLeft = range.map { all.room($0) }.max() ?? 0
        reserve(count)
        for entry in entries {
            units.append(entry.unit)
            volumes.append(entry.volume)
            values.append(all.value(entry.unit))
            traits.append(all.traits(entry.unit))
            parts.append(Int(entry.part))
        }
    }

    /// What is sorted, side by side.
    private struct Entry {
        let volume: Int64
        let place: UInt32
        let unit: UInt32
        let part: UInt32

        init(_ volume: Int64, _ place: UInt32, _ unit: UInt32, _ part: UInt32) {
            self.volume = volume
            self.place = place
            self.unit = unit
            self.part = part
        }
    }

    private mutating func reserve(_ count: Int) {
        units.reserveCapacity(count)
        volumes.reserveCapacity(count)
        values.reserveCapacity(count)
        traits.reserveCapacity(count)
        parts.reserveCapacity(count)
    }

    var isEmpty: Bool { units.isEmpty }
    var count: Int { units.count }

    /// The first place of at least a volume.
    func first(from volume: Int64) -> Int {
        var (low, high) = (0, volumes.count)
        while low < high {
            let middle = (low + high) / 2
            if volumes[middle] >= volume { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// Puts a unit in the place of one that left, and moves it to where its volume belongs.
    mutating func replace(_ place: Int, _ unit: UInt32, _ all: PurchaserParts, _ cargo: CargoUnits) {
        units[place] = unit
        volumes[place] = cargo.volumes[Int(unit)]
        values[place] = all.value(unit)
        traits[place] = all.traits(unit)
        var here = place
        while here > 0, volumes[here - 1] > volumes[here] {
            swap(here, here - 1)
            here -= 1
        }
        while here + 1 < count, volumes[here + 1] < volumes[here] {
            swap(here, here + 1)
            here += 1
        }
    }

    private mutating func swap(_ one: Int, _ other: Int) {
        units.swapAt(one, other)
        volumes.swapAt(one, other)
        values.swapAt(one, other)
        traits.swapAt(one, other)
        parts.swapAt(one, other)
    }
}
