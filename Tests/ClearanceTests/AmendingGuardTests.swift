import Findings
import Testing

@testable import Clearance

@Suite("Guards of amending, and of the box that is emptied: what is refused, and what then passes")
struct AmendingGuardTests {
    @Test(
        "Amending and revoking: reasons (060), not under inspection (061), what is aboard (062, 063), conclusion (066)")
    func amending() {
        let story = Story.released()
        #expect(story.refusals(.amendBegin, .declaration("D1"), ["reason": .text("other")]) == ["MP-FLW-060"])
        #expect(story.ok(.select, .declaration("D2")))
        let shut: Payload = ["reason": .text("shutOut")]
        #expect(story.refusals(.amendBegin, .declaration("D2"), shut) == ["MP-FLW-061"])
        #expect(story.refusals(.revoke, .declaration("D2"), shut, documents: []) == ["MP-FLW-009", "MP-FLW-061"])
        story.engine.policy?.amendsUnderInspection = true
        #expect(
            story.ok(.amendBegin, .declaration("D2"), shut)
                && story.ok(.amendReject, .declaration("D2"), ["reason": .text("no")]))
        #expect(story.state(.declaration("D2")) == "inspecting")
        story.load("L1", into: "C1")
        #expect(story.refusals(.revoke, .declaration("D1"), shut) == ["MP-FLW-063"])
        #expect(story.ok(.amendBegin, .declaration("D1"), shut))
        for dropped in ["L1", "L3"] {
            #expect(story.refusals(.amendAccept, .declaration("D1"), ["dropped": .texts([dropped])]) == ["MP-FLW-062"])
        }
        #expect(story.ok(.amendAccept, .declaration("D1"), ["dropped": .texts(["L2"])]))
        #expect(story.state(.lot("L2")) == "withdrawn" && story.state(.declaration("D1")) == "released")
        #expect(
            story.ok(.close, .container("C1"), Story.packing(1)) && story.ok(.seal, .container("C1"), Story.seal("S1")))
        #expect(story.ok(.gateOut, .container("C1"), ["vehicle": .text("浙G")]))
        #expect(story.ok(.arrive, .container("C1")) && story.ok(.loadingManifest, .container("C1")))
        #expect(story.refusals(.conclude, .declaration("D1")) == ["MP-FLW-066"])
        #expect(story.ok(.depart, .container("C1")) && story.ok(.conclude, .declaration("D1")))
        #expect(story.ok(.returnGoods, .lot("L2")) && story.state(.lot("L2")) == "returned")
        #expect(story.ok(.revoke, .declaration("D2"), shut) && story.state(.lot("L3")) == "withdrawn")
        #expect(story.ok(.seize, .lot("L3"), ["reason": .text("IPR")]) && story.state(.lot("L3")) == "seized")
    }

    @Test(
        "Load then inspect: loaded before declaring (017), arrived before release (019), one hit stops the box (022, 064, 065)"
    )
    func loadThenInspect() {
        let story = Story(flow: "loadThenInspect")
        story.store("L1", "L2", "L3")
        story.load("L1", "L3", into: "C1")
        #expect(story.ok(.manifestEntry, .declaration("D1"), ["bill": .text("B1")]))
        #expect(story.refusals(.declare, .declaration("D1")) == ["MP-FLW-017"])
        story.load("L2", into: "C2")
        story.accept("D1")
        story.accept("D2")
        #expect(story.refusals(.release, .declaration("D1")) == ["MP-FLW-019"])
        for (box, lots) in [("C1", Int64(2)), ("C2", 1)] {
            #expect(story.ok(.close, .container(box), Story.packing(lots)))
            #expect(story.ok(.seal, .container(box), Story.seal("S\(box)")))
            #expect(story.ok(.gateOut, .container(box), ["vehicle": .text("浙G")]) && story.ok(.arrive, .container(box)))
        }
        #expect(story.refusals(.unstuff, .container("C1")) == ["MP-FLW-064"])
        #expect(story.ok(.select, .declaration("D2")))
        #expect(
            story.state(.lot("L1")) == "waiting" && story.state(.lot("L3")) == "waiting"
                && story.state(.lot("L2")) == "loaded")
        #expect(story.ok(.release, .declaration("D1")))
        #expect(story.refusals(.loadingManifest, .container("C1")) == ["MP-FLW-052"])
        #expect(story.refusals(.inspect, .declaration("D2"), Story.record) == ["MP-FLW-022"])
        #expect(story.ok(.unstuff, .container("C1")))
        #expect(story.refusals(.restuff, .container("C1")) == ["MP-FLW-065"])
        var record = Story.record
        record["result"] = .text("sampling")
        #expect(story.ok(.inspect, .declaration("D2"), record) && story.state(.lot("L3")) == "held")
        #expect(story.ok(.restuff, .container("C1")))
        #expect(story.state(.lot("L1")) == "loaded" && story.engine.records.lot("L3")?.container == "")
        #expect(story.ok(.reseal, .container("C1"), Story.packing(1, seal: "S9")))
        #expect(story.state(.container("C1")) == "arrivedPort" && story.ok(.loadingManifest, .container("C1")))
    }

    @Test("A lot that leaves owes an amendment where customs has its declaration, and only there (066)")
    func owing() {
        let story = Story()
        story.store("L1", "L2", "L3")
        let d1 = Subject.declaration("D1")
        #expect(story.ok(.manifestEntry, d1, ["bill": .text("B1")]) && story.ok(.declare, d1))
        #expect(story.ok(.hold, .lot("L1"), ["reason": .text("brand")]))
        #expect(story.ok(.withdraw, .lot("L1"), ["reason": .text("brand")]))
        #expect(story.engine.records.declaration("D1")?.owesAmendment == false)
        #expect(story.ok(.submit, d1) && story.ok(.accept, d1))
        #expect(story.ok(.hold, .lot("L2"), ["reason": .text("x")]))
        #expect(story.ok(.withdraw, .lot("L2"), ["reason": .text("x")]))
        #expect(story.engine.records.declaration("D1")?.owesAmendment == true)
    }

    @Test("Returned and declared again, a declaration no longer lists what was shut out: nothing is owed (066)")
    func owingNoMore() {
        let story = Story()
        story.store("L1", "L2", "L3")
        story.accept("D1")
        let d1 = Subject.declaration("D1")
        #expect(story.ok(.hold, .lot("L1"), ["reason": .text("x")]))
        #expect(story.ok(.withdraw, .lot("L1"), ["reason": .text("x")]))
        #expect(story.engine.records.declaration("D1")?.owesAmendment == true)
        #expect(story.ok(.reject, d1, ["reason": .text("line 1")]) && story.ok(.declare, d1))
        #expect(story.engine.records.declaration("D1")?.owesAmendment == false)
    }

    @Test("Load then inspect: a lot cleared outside its box and returned to its vendor owes the amendment too (066)")
    func owingReturned() {
        let story = Story(flow: "loadThenInspect")
        story.store("L1", "L2")
        story.load("L1", "L2", into: "C1")
        story.accept("D1")
        #expect(story.ok(.hold, .lot("L1"), ["reason": .text("x")]) && story.ok(.unload, .lot("L1")))
        #expect(story.ok(.clear, .lot("L1")) && story.state(.lot("L1")) == "ready")
        #expect(story.ok(.returnGoods, .lot("L1")))
        #expect(story.engine.records.declaration("D1")?.owesAmendment == true)
    }
}
