import Findings
import Testing

@testable import Clearance

@Suite("Selected and held goods")
struct InspectedGoodsTests {
    @Test(
        "What customs selected or held before its arrival was reported is still reported, and can then be cleared (018)"
    )
    func lateReport() {
        let story = Story()
        story.store("L1", "L2")
        #expect(story.ok(.manifestEntry, .declaration("D1"), ["bill": .text("B1")]))
        for kind in [EventKind.declare, .submit, .accept, .select] { #expect(story.ok(kind, .declaration("D1"))) }
        var record = Story.record
        record["result"] = .text("mismatch")
        #expect(story.ok(.inspect, .declaration("D1"), record))
        #expect(story.refusals(.clear, .declaration("D1")) == ["MP-FLW-018"])
        #expect(story.ok(.arrivalReport, .declaration("D1")) && story.state(.declaration("D1")) == "held")
        #expect(story.ok(.clear, .declaration("D1")) && story.state(.lot("L1")) == "released")
    }

    @Test("An inspection record names lots of its declaration only (020)")
    func inspectedLots() {
        let story = Story()
        story.store("L1", "L2", "L3")
        story.accept("D1")
        #expect(story.ok(.select, .declaration("D1")))
        var record = Story.record
        record["lots"] = .texts(["L1", "L3"])
        let refused = story.apply(.inspect, .declaration("D1"), record)
        #expect(refused.map(\.rule.text) == ["MP-FLW-020"])
        #expect(refused.first?.message.en.hasSuffix("lots of this declaration (L3 is none of them)") == true)
        record["lots"] = .texts(["L1", "L2"])
        #expect(story.ok(.inspect, .declaration("D1"), record))
    }
}
