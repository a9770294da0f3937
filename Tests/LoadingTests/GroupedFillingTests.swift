import CodeLists
import Consignments
import Foundation
import Quantities
import Testing

@testable import Loading

/// Boxes filled to the brim where hardly anything may be wasted.
@Suite struct GroupedFillingTests {
    private static let room: Int64 = 67_144_000

    /// Units that leave 400 cubic centimetres a box of a hundred boxes, most of them small.
    private static func cargo(_ seed: UInt64) -> CargoUnits {
        var dice = Dice(seed: seed)
        let wanted = 100 * (room - 400)
        var (volumes, sum): ([Int64], Int64) = ([], 0)
        while true {
            let size = Int64(dice.int(0...149))
            let volume = 20_000 + size * size * size
            if sum + volume > wanted - 20_000 { break }
            sum += volume
            volumes.append(volume)
        }
        volumes.append(wanted - sum)
        let rows = volumes.map { TestLot(volume: Volume(scaled: $0).description, gross: "0.00001") }
        let lots = book(rows)
        return CargoUnits(allLots(lots), of: lots)
    }

    private static let terms = job(fleet: [
        fleet(
            ContainerCapacity(
                .fortyHQ, volume: Volume(scaled: room), payload: Weight(scaled: 2_654_000_000)), nil)
    ])

    @Test(arguments: [1, 2] as [UInt64]) func hundredBoxesAreFilledToFourHundredCubicCentimetres(seed: UInt64) {
        let units = Self.cargo(seed)
        let supply = BoxSupply(Self.terms)
        let order = (0..<units.count).map { UInt32($0) }
        let empty = Packing(boxes: [], boxOf: Array(repeating: -1, count: units.count))
        let filling = GroupedFilling(
            empty, units, need: units.total(of: order), supply: supply, stock: supply.kinds.map(\.available))
        let packing = filling.fill(order, [0])
        #expect(packing.unplaced.isEmpty)
        #expect(packing.boxes.count == 100)
        var filled = [Int64](repeating: 0, count: packing.boxes.count)
        for unit in 0..<units.count { filled[Int(packing.boxOf[unit])] += units.volumes[unit] }
        #expect(filled == packing.boxes.map { Self.room - $0.left.volume })
        #expect(filled.allSatisfy { $0 <= Self.room })
    }

    /// Of 1,600 in four boxes seven eighths may be wasted evenly, 350 a box, and 100 more before it presses.
    @Test func careGrowsWithWhatIsWasted() {
        var thrift = FillingThrift(boxes: 4, waste: 1_600, mean: 90)
        #expect(thrift.brim == 45)
        #expect(thrift.isNeeded && !thrift.isPressing)
        thrift.close(349)
        #expect(!thrift.isNeeded && !thrift.isPressing)
        thrift.close(351)
        #expect(thrift.isNeeded && !thrift.isPressing)
        thrift.close(449)
        #expect(thrift.isNeeded && !thrift.isPressing)
        thrift.close(351)
        #expect(thrift.isNeeded && thrift.isPressing)
        let careful = FillingThrift(boxes: 4, waste: 1_600, mean: 90, isCareful: true)
        #expect(careful.isNeeded && careful.isPressing)
        #expect(careful.end == 180 && careful.tail == 540)
        var none = FillingThrift()
        none.close(5)
        #expect(!none.isNeeded && !none.isPressing)
    }

    @Test(arguments: [1 as Int64, 255, 256, 70_000, 1 << 40]) func unitsAreSortedByTheirSizes(most: Int64) {
        var dice = Dice(seed: UInt64(most))
        for count in [0, 1, 2, 40, 384] {
            for spread in [most, max(1, most / 300)] {
                let sizes = (0..<count).map { _ in Int64(dice.roll() % UInt64(spread + 1)) }
                var units = UnitsBySize()
                units.append(.init(size: most, other: 0, unit: 7))
                units.removeAll()
                for (unit, size) in sizes.enumerated() {
                    units.append(.init(size: size, other: Int64(unit) * 3, unit: UInt32(unit)))
                }
                #expect(!units.isCurrent)
                units.sort()
                let wanted = sizes.enumerated().sorted {
                    $0.element != $1.element ? $0.element < $1.element : $0.offset > $1.offset
                }
                #expect(units.isCurrent)
                #expect((0..<units.count).map { Int(units[$0].unit) } == wanted.map(\.offset))
                #expect((0..<units.count).map { units[$0].size } == wanted.map(\.element))
                #expect((0..<units.count).map { units[$0].other } == wanted.map { Int64($0.offset) * 3 })
            }
        }
    }

    /// Units that come and go stand where a new sorting would put them; after twelve that go unasked, none is kept.
    @Test func theOrderIsKeptAsUnitsComeAndGo() {
        var dice = Dice(seed: 5)
        var (units, inView): (UnitsBySize, [UnitsBySize.Entry]) = (UnitsBySize(), [])
        for unit in 0..<60 {
            inView.append(.init(size: Int64(dice.int(0...19)), other: Int64(unit), unit: UInt32(unit)))
        }
        for entry in inView { units.append(entry) }
        units.sort()
        for next in 60..<400 {
            let gone = inView.remove(at: dice.int(0...inView.count - 1))
            units.remove(gone.size, gone.unit)
            inView.append(.init(size: Int64(dice.int(0...19)), other: 0, unit: UInt32(next)))
            units.insert(inView[inView.count - 1])
            var anew = UnitsBySize()
            for entry in inView { anew.append(entry) }
            anew.sort()
            #expect((0..<units.count).map { units[$0].unit } == (0..<anew.count).map { anew[$0].unit })
            units.use()
        }
        #expect(units.below(20) == 60 && units.below(0) == 0)
        for (number, entry) in inView.prefix(13).enumerated() {
            #expect(units.isCurrent, "removal \(number)")
            units.remove(entry.size, entry.unit)
        }
        #expect(!units.isCurrent && units.count == 0)
    }

    /// Lots of log-normal size and density, volume a little scarcer than weight, as many boxes as the volume needs.
    @Test(arguments: [1, 2, 3] as [UInt64]) func bothLimitsAreUsedUpBoxByBox(seed: UInt64) {
        let units = Self.mixed(seed, count: 6_000, mean: 750_000, density: 390)
        let packing = Self.filled(units, isCareful: false)
        #expect(packing.unplaced.isEmpty)
        #expect(packing.boxes.count == Self.bound(units))
        #expect(packing.boxes.allSatisfy { $0.left.volume >= 0 && $0.left.weight >= 0 })
    }

    /// Boxes of nine lots or so, with all care: as many as the volume needs.
    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64]) func bulkyLotsMeetTheBoundWithCare(seed: UInt64) {
        let units = Self.mixed(seed, count: 2_000, mean: 7_000_000, density: 160)
        let packing = Self.filled(units, isCareful: true)
        #expect(packing.unplaced.isEmpty)
        #expect(packing.boxes.count == Self.bound(units))
    }

    private static func filled(_ units: CargoUnits, isCareful: Bool) -> Packing {
        let supply = BoxSupply(terms)
        let order = (0..<units.count).map { UInt32($0) }
        let empty = Packing(boxes: [], boxOf: Array(repeating: -1, count: units.count))
        return GroupedFilling(
            empty, units, need: units.total(of: order), supply: supply, stock: supply.kinds.map(\.available),
            isCareful: isCareful
        ).fill(order, [0])
    }

    private static func bound(_ units: CargoUnits) -> Int {
        let need = units.total(of: (0..<units.count).map { UInt32($0) })
        let byVolume = (need.volume + Int128(room) - 1) / Int128(room)
        let byWeight = (need.weight + 2_653_999_999) / 2_654_000_000
        return Int(max(byVolume, byWeight))
    }

    /// Log-normal volumes of spread 0.8 around a mean, and densities of spread 0.4, in kilograms a cubic metre.
    private static func mixed(_ seed: UInt64, count: Int, mean: Double, density: Double) -> CargoUnits {
        var dice = Dice(seed: seed)
        func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + Double(dice.int(0...1_000_000)) / 1e6 } }
        let rows = (0..<count).map { _ in
            let volume = min(40_000_000, max(2_000, mean * exp(0.8 * normal() - 0.32)))
            let weight = min(2_000_000_000, max(20_000, volume / 10 * density * exp(0.4 * normal() - 0.08)))
            return TestLot(
                volume: Volume(scaled: Int64(volume)).description, gross: Weight(scaled: Int64(weight)).description)
        }
        let lots = book(rows)
        return CargoUnits(allLots(lots), of: lots)
    }
}
