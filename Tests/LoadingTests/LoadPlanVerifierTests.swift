import Consignments
import Quantities
import Testing

@testable import Loading

/// Each way of spoiling a good plan is named by the verifier.
@Suite struct LoadPlanVerifierTests {
    let terms = job(fleet: [fleet(box(10, 10), 2)], containers: [given("G", box(10, 10))])
    let lots = book([
        TestLot(volume: "6", gross: "1", fixed: 1), TestLot(volume: "6", gross: "1", keep: "K"),
        TestLot(volume: "2", gross: "1", keep: "K"), TestLot(volume: "6", gross: "9"),
    ])
    var good: LoadPlan { plan(lots, terms) }

    func spoiled(_ change: (inout LoadPlan) -> Void) -> [PlanViolation] {
        var plan = good
        change(&plan)
        return violations(plan, lots, terms)
    }

    @Test func goodPlanIsClean() {
        #expect(layout(good) == ["G 40HQ: 0", "C1 40HQ: 1 2", "C2 40HQ: 3"])
        #expect(spoiled { _ in }.isEmpty)
    }
    @Test func droppedLot() {
        #expect(
            spoiled {
                $0.containers[0].lots = []; $0.lowerBound = 2
            } == [.lotMissing(0)])
    }
    @Test func repeatedLot() {
        #expect(spoiled { $0.containers[1].lots = [1, 2, 2] } == [.lotRepeated(2, times: 2)])
    }
    @Test func unknownLot() { #expect(spoiled { $0.containers[2].lots.append(9) } == [.lotUnknown(9)]) }
    @Test func order() { #expect(spoiled { $0.containers[1].lots = [2, 1] } == [.lotOutOfOrder(1)]) }
    @Test func overfull() {
        let found = spoiled {
            $0.containers[1].lots = [1, 2, 3]
            $0.containers.removeLast()
            $0.lowerBound = 2
        }
        let ten = Volume(scaled: 10_000_000)
        #expect(
            found == [
                .volumeExceeded(container: "C1", loaded: Volume(scaled: 14_000_000), limit: ten),
                .weightExceeded(
                    container: "C1", loaded: Weight(scaled: 1_100_000), limit: Weight(scaled: 1_000_000)),
            ])
    }
    @Test func fixedElsewhere() {
        let found = spoiled {
            $0.containers[0].lots = [3]
            $0.containers[2].lots = [0]
        }
        #expect(found == [.fixedElsewhere(0, container: "C2")])
    }
    @Test func splitGroup() {
        let found = spoiled {
            $0.containers[0].lots = [0, 2]
            $0.containers[1].lots = [1]
        }
        #expect(found == [.groupSplit(2, first: 1)])
    }
    @Test func separatedTogether() {
        let rows = (0..<3).map { TestLot(volume: "1", gross: "1", apart: $0 == 1 ? "" : "S") }
        let terms = job(fleet: [fleet(box(10, 10), nil)])
        var result = plan(book(rows), terms)
        #expect(layout(result) == ["C1 40HQ: 0 1", "C2 40HQ: 2"])
        #expect(violations(result, book(rows), terms) == [])
        result.containers[0].lots = [0, 1, 2]
        result.containers.removeLast()
        result.lowerBound = 1
        #expect(violations(result, book(rows), terms) == [.separatedTogether(2, first: 0, container: "C1")])
    }
    @Test func tooManyOfAKind() {
        var one = terms
        one.fleet[0].available = 1
        #expect(violations(good, lots, one) == [.fleetExceeded(.fortyHQ, used: 2, available: 1)])
    }
    @Test func wrongRefs() {
        #expect(spoiled { $0.containers[0].ref = "H" } == [.givenContainerWrong(index: 0)])
        #expect(spoiled { $0.containers[2].ref = "C9" } == [.refUnexpected("C9", expected: "C2")])
        #expect(
            spoiled { $0.containers[2].ref = "C1" } == [.refRepeated("C1"), .refUnexpected("C1", expected: "C2")])
    }
    @Test func unknownKind() {
        #expect(spoiled { $0.containers[1].capacity = box(99, 99) } == [.containerUnknown("C1")])
    }
    @Test func emptyContainer() {
        var three = terms
        three.fleet[0].available = 3
        var plan = good
        var extra = plan.containers[2]
        extra.lots = []
        extra.ref = "C3"
        plan.containers.append(extra)
        #expect(violations(plan, lots, three) == [.containerEmpty("C3")])
    }
    @Test func boundTooHigh() { #expect(spoiled { $0.lowerBound = 4 } == [.boundAboveUsed(bound: 4, used: 3)]) }
}
