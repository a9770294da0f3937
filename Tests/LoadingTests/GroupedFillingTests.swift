import CodeLists
import Consignments
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
                units.append(most, 7)
                units.removeAll()
                for (place, size) in sizes.enumerated() { units.append(size, place) }
                units.sort(most: most)
                let wanted = sizes.enumerated().sorted {
                    $0.element != $1.element ? $0.element < $1.element : $0.offset > $1.offset
                }
                #expect((0..<units.count).map { units[$0].place } == wanted.map(\.offset))
                #expect((0..<units.count).map { units[$0].size } == wanted.map(\.element))
            }
        }
    }
}
