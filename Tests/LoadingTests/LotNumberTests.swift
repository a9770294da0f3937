import Consignments
import Testing

@testable import Loading

@Suite struct LotNumberTests {
    /// Shorter ones first, then by the last seven bytes, then by all of them; the same number twice is in order too.
    @Test(arguments: [
        (["L1", "L2", "L10", "L11", "L100"], true), (["L10", "L9"], false), (["L2", "L1", "L3"], false),
        (["AA1234567", "AB1234567", "AB1234568", "AA1234569"], true), (["AB1234567", "AA1234567"], false),
        (["L7", "L7", "L8"], true), ([], true), (["", "A"], true), (["1", "A", "a"], true), (["a", "A"], false),
    ])
    func theOrderIsSeen(ids: [String], inOrder: Bool) {
        var texts = TextPool()
        var last = LotNumber()
        let answers = ids.map { last.isFollowed(by: texts.intern($0), in: texts) }
        #expect(answers.allSatisfy { $0 } == inOrder)
    }

    @Test func cargoKnowsWhetherItsLotsStandByNumber() {
        let rows = (0..<4).map { _ in TestLot(volume: "1", gross: "1") }
        func areNumbered(_ numbers: [Int]) -> Bool {
            let lots = book(rows, numbers: numbers)
            return CargoUnits(allLots(lots), of: lots).areNumbered
        }
        #expect(areNumbered([1, 2, 3, 10]))
        #expect(!areNumbered([1, 3, 2, 10]))
        #expect(!areNumbered([2, 1, 3, 10]))
        // The group of 2 and 10 goes by 10, whose text comes first.
        let lots = book(
            [2, 3, 10].map { TestLot(volume: "1", gross: "1", keep: $0 == 3 ? "" : "K") }, numbers: [2, 3, 10])
        #expect(!CargoUnits(allLots(lots), of: lots).areNumbered)
    }
}
