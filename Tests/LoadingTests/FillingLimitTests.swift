import CodeLists
import Consignments
import Quantities
import Testing

@testable import Loading

/// A filling that is given up early is one that could not have been better.
@Suite struct FillingLimitTests {
    private let terms = job(fleet: [fleet(box(20, 15), nil)])

    /// Enough units for more boxes than are open at a time.
    private static func cargo(_ seed: Int) -> CargoUnits {
        var dice = Dice(seed: UInt64(seed + 4_000))
        let lots = book(LoadingPropertyTests.rows(&dice, 600, fixed: 0, groups: 0))
        return CargoUnits(lots.lots.indices.map(UInt32.init), of: lots)
    }

    private static func empty(_ units: CargoUnits) -> Packing {
        Packing(boxes: [], boxOf: Array(repeating: -1, count: units.count))
    }

    /// A packing of so many boxes, whatever is in them.
    private static func known(_ packing: Packing, boxes: Int) -> Packing {
        var known = packing
        known.boxes = Array(repeating: packing.boxes[0], count: boxes)
        return known
    }

    @Test(arguments: 0..<12) func onlyHopelessFillingsAreGivenUp(seed: Int) throws {
        let units = Self.cargo(seed)
        let supply = BoxSupply(terms)
        let order = (0..<units.count).map { UInt32($0) }
        let ways: [(FillingLimit?) -> Packing] = [
            { limit in
                BoxFilling(Self.empty(units), supply: supply, way: FillingWay(kinds: [0], bestFit: seed % 2 == 0))
                    .fill(units, in: order, limit: limit)
            },
            { limit in
                AlignedFilling(Self.empty(units), units, supply: supply, kinds: [0]).fill(order, limit: limit)
            },
        ]
        for fill in ways {
            let whole = fill(nil)
            #expect(whole.boxes.count > 80)
            for boxes in (whole.boxes.count - 60)...(whole.boxes.count + 3) {
                let known = Self.known(whole, boxes: boxes)
                let limit = try #require(FillingLimit(toBeat: known, of: order, units, supply))
                let limited = fill(limit)
                if whole.boxes.count < boxes {
                    #expect(limited.boxOf == whole.boxOf && limited.unplaced.isEmpty)
                } else {
                    #expect(!limited.unplaced.isEmpty || limited.boxes.count >= boxes)
                }
                if boxes == whole.boxes.count - 60 { #expect(limited.boxes.count < whole.boxes.count) }
            }
        }
    }

    @Test func unlikeOrCountedBoxesSetNoLimit() throws {
        let units = Self.cargo(1)
        let order = (0..<units.count).map { UInt32($0) }
        let boxes = [Packing.Box(left: .none, kind: 0)]
        let known = Packing(boxes: boxes, boxOf: Array(repeating: 0, count: units.count))
        let wide = box(20, 15)
        let jobs = [
            job(fleet: [fleet(wide, nil), fleet(box(9, 16, .twentyGP), nil)]), job(fleet: [fleet(wide, 500)]),
            job(fleet: [fleet(wide, nil)], containers: [given("C1", wide)]), job(),
        ]
        for terms in jobs { #expect(FillingLimit(toBeat: known, of: order, units, BoxSupply(terms)) == nil) }
        var short = known
        short.unplaced = [3]
        #expect(FillingLimit(toBeat: short, of: order, units, BoxSupply(terms)) == nil)
        #expect(FillingLimit(toBeat: known, of: order, units, BoxSupply(terms)) != nil)
    }
}
