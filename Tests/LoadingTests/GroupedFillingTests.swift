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
        var thrift = FillingThrift(boxes: 4, waste: 1_600, mean: 90, room: 10_000)
        #expect(thrift.brim == 45 && thrift.enough == 0)
        #expect(thrift.isNeeded && !thrift.isPressing)
        thrift.close(349)
        #expect(!thrift.isNeeded && !thrift.isPressing)
        thrift.close(351)
        #expect(thrift.isNeeded && !thrift.isPressing)
        thrift.close(449)
        #expect(thrift.isNeeded && !thrift.isPressing)
        thrift.close(351)
        #expect(thrift.isNeeded && thrift.isPressing)
        let careful = FillingThrift(boxes: 4, waste: 1_600, mean: 90, room: 10_000, isCareful: true)
        #expect(careful.isNeeded && careful.isPressing)
        #expect(careful.end == 180 && careful.tail == 540)
        // Seven eighths of 80 a box, an eighth once that is used up, or a box over 524,288.
        var plenty = FillingThrift(boxes: 10, waste: 800, mean: 90, room: 524_288 * 100)
        #expect(plenty.enough == 70)
        plenty.close(120)
        #expect(plenty.isPressing && plenty.enough == 10)
        #expect(FillingThrift(boxes: 10, waste: 800, mean: 90, room: 524_288 * 7).enough == 7)
        var none = FillingThrift()
        none.close(5)
        #expect(!none.isNeeded && !none.isPressing)
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
