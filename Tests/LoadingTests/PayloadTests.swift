import Consignments
import Findings
import Quantities
import Testing

@testable import Loading

/// Heavy goods: the payload binds, and it counts to a hundred-thousandth of a kilogram.
@Suite struct PayloadTests {
    let terms = job(fleet: [
        fleet(ContainerCapacity(.fortyHQ, volume: Volume("76"), payload: Weight("26580")), nil)
    ])

    func heavy(_ weights: String...) -> LotBook { book(weights.map { TestLot(volume: "1", gross: $0) }) }

    @Test("Lots that weigh the payload exactly share one box", arguments: [["26570", "10"], ["13290", "13290"]])
    func exact(weights: [String]) {
        let lots = book(weights.map { TestLot(volume: "1", gross: $0) })
        let result = plan(lots, terms)
        #expect(layout(result) == ["C1 40HQ: 0 1"])
        #expect(result.lowerBound == 1)
        #expect(violations(result, lots, terms) == [])
    }

    @Test(
        "The least unit more needs a second box",
        arguments: [["26570", "10.00001"], ["26570.00001", "10"], ["13290", "13290.00001"]])
    func oneUnitMore(weights: [String]) {
        let lots = book(weights.map { TestLot(volume: "1", gross: $0) })
        let result = plan(lots, terms)
        #expect(result.containers.map(\.lots.count) == [1, 1])
        #expect(result.refused.isEmpty)
        #expect(result.lowerBound == 2)
        #expect(violations(result, lots, terms) == [])
    }

    @Test("One lot may weigh all of the payload, and no unit more") func single() {
        let result = plan(heavy("26580", "26580.00001"), terms)
        #expect(layout(result) == ["C1 40HQ: 0"])
        #expect(result.refused.map(\.lot) == [1])
        #expect(result.refused.map(\.finding.rule) == [LoadingRules.lotTooHeavy.code])
    }

    @Test("Fixed lots fill a payload exactly; the next one is refused") func fixed() {
        let given = job(containers: [given("G1", box(10, 10))])
        let lots = book(["6", "4", "0.00001"].map { TestLot(volume: "1", gross: $0, fixed: 1) })
        let result = plan(lots, given)
        #expect(layout(result) == ["G1 40HQ: 0 1"])
        #expect(result.refused.map(\.lot) == [2])
    }
}
