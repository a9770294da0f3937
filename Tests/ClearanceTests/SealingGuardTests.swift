import Findings
import Testing

@testable import Clearance

@Suite("Guards from closing to the vessel: what is refused, and what then passes")
struct SealingGuardTests {
    @Test(
        "Closing: everything loaded whole (050), packing list = sum (051); sealing: released (052), role (053), number (054)"
    )
    func sealing() {
        let story = Story.released()
        story.load("L1", into: "C1")
        #expect(story.ok(.assign, .lot("L2"), Story.c1) && story.ok(.load, .lot("L2"), ["pieces": .whole(3)]))
        let packing: Payload = ["pieces": .whole(13), "grossKg": .text("100")]
        #expect(story.refusals(.close, .container("C1"), packing) == ["MP-FLW-050"])
        #expect(story.ok(.load, .lot("L2")))
        #expect(story.refusals(.close, .container("C1"), packing) == ["MP-FLW-051"])
        let grams: Payload = ["pieces": .whole(20), "grossKg": .text("199.99999")]
        #expect(story.refusals(.close, .container("C1"), grams) == ["MP-FLW-051"])
        #expect(story.ok(.close, .container("C1"), ["pieces": .whole(20), "grossKg": .text("200.00")]))
        #expect(story.ok(.hold, .lot("L2"), ["reason": .text("IPR")]))
        #expect(story.refusals(.seal, .container("C1"), Story.seal("S1")) == ["MP-FLW-052"])
        #expect(story.ok(.clear, .lot("L2")) && story.state(.lot("L2")) == "loaded")
        #expect(story.refusals(.seal, .container("C1"), Story.seal("S1", role: "driver")) == ["MP-FLW-053"])
        #expect(story.refusals(.seal, .container("C1"), Story.seal("S1"), documents: []) == ["MP-FLW-009"])
        #expect(story.ok(.seal, .container("C1"), Story.seal("S1")))
        #expect(story.ok(.openSeal, .container("C1"), ["reason": .text("customs")]))
        #expect(story.refusals(.reseal, .container("C1"), Story.packing(2, seal: "S1")) == ["MP-FLW-054"])
        #expect(story.ok(.reseal, .container("C1"), Story.packing(2, seal: "S2")))
        #expect(story.engine.records.container("C1")?.sealNumbers == ["S1", "S2"])
    }

    @Test("Out of the gate under transit with its number (055); no transit under integrated clearance (056)")
    func gate() {
        for clearance in ["transit", "integrated"] {
            let story = Story(clearance: clearance)
            story.store("L1", "L2")
            story.accept("D1")
            #expect(story.ok(.release, .declaration("D1")))
            story.load("L1", into: "C1")
            #expect(story.ok(.close, .container("C1"), Story.packing(1)))
            #expect(story.refusals(.gateOut, .container("C1"), ["vehicle": .text("浙G")]) == ["MP-FLW-001"])
            #expect(story.ok(.seal, .container("C1"), Story.seal("S1")))
            let isTransit = clearance == "transit"
            #expect(
                story.refusals(.gateOut, .container("C1"), ["vehicle": .text("浙G")])
                    == (isTransit ? ["MP-FLW-055"] : []))
            if isTransit {
                let payload: Payload = ["vehicle": .text("浙G"), "transitNumber": .text("T1")]
                #expect(story.ok(.gateOut, .container("C1"), payload) && story.ok(.transit, .container("C1")))
            } else {
                #expect(story.refusals(.transit, .container("C1")) == ["MP-FLW-056"])
            }
            #expect(
                story.ok(.arrive, .container("C1")) && story.ok(.openSeal, .container("C1"), ["reason": .text("x")]))
            #expect(story.state(.container("C1")) == "openedAtPort")
            #expect(story.ok(.reseal, .container("C1"), Story.packing(1, seal: "S2")))
            #expect(story.ok(.hold, .lot("L1"), ["reason": .text("late")]))
            #expect(story.refusals(.loadingManifest, .container("C1")) == ["MP-FLW-052"])
            #expect(story.ok(.clear, .lot("L1")) && story.ok(.loadingManifest, .container("C1")))
            #expect(story.ok(.depart, .container("C1")) && story.ok(.tallyReport, .container("C1")))
        }
    }
}
