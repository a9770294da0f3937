import Findings
import Testing

@testable import Clearance

@Suite("Guards of the warehouse and of customs: what is refused, and what then passes")
struct WarehouseGuardTests {
    @Test("Booking: the consolidator is active (010), the trade confirmed (011)")
    func booking() {
        let story = Story(registered: false)
        let book: Payload = ["warehouse": .text("W1")]
        #expect(story.refusals(.book, .lot("L1"), book) == ["MP-FLW-010"])
        let facts: Payload = [
            "registered": .flag(true), "controllerVerified": .flag(true), "plaquePosted": .flag(true),
        ]
        #expect(story.ok(.consolidator, .job("J"), facts))
        let unknown = story.apply(.book, .lot("L1"), ["warehouse": .text("W9")])
        #expect(unknown.map(\.rule.text) == ["MP-FLW-010"])
        #expect(unknown.first?.message.en.hasSuffix("not active: a record of the warehouse 'W9' is missing") == true)
        #expect(story.ok(.book, .lot("L1"), book))
        #expect(story.ok(.planLot, .lot("L9"), Story.lot("D1", confirmed: false)))
        #expect(story.refusals(.book, .lot("L9"), book) == ["MP-FLW-011"])
    }

    @Test("Receiving: a market-operated warehouse needs the date and an approval (012)")
    func warehouse() {
        let story = Story()
        let book: Payload = ["warehouse": .text("W2")]
        #expect(story.ok(.warehouse, .job("J"), Story.house("W2", "marketOperated")))
        #expect(story.ok(.book, .lot("L1"), book))
        #expect(story.refusals(.receive, .lot("L1"), ["pieces": .whole(10)]) == ["MP-FLW-012"])
        #expect(story.ok(.warehouse, .job("J"), Story.house("W2", "marketOperated", approval: "A-7")))
        story.time = "2024-12-10T23:59:59+08:00"
        #expect(story.refusals(.receive, .lot("L1"), ["pieces": .whole(10)]) == ["MP-FLW-012"])
        story.time = "2024-12-11T00:00:00+08:00"
        #expect(story.ok(.receive, .lot("L1"), ["pieces": .whole(10)]))
        let full = Story(flow: "loadThenInspect")
        #expect(full.ok(.warehouse, .job("J"), Story.house("W2", "marketOperated")))
        #expect(full.ok(.book, .lot("L1"), book) && full.ok(.receive, .lot("L1"), ["pieces": .whole(10)]))
    }

    @Test("Moving inside the warehouse (013)")
    func zones() {
        let story = Story()
        story.store("L1", "L2")
        #expect(story.refusals(.move, .lot("L1"), ["zone": .text("released")]) == ["MP-FLW-013"])
        #expect(story.refusals(.move, .lot("L1"), ["zone": .text("receiving")]) == ["MP-FLW-013"])
        #expect(story.ok(.book, .lot("L3"), ["warehouse": .text("W1")]))
        #expect(story.ok(.receive, .lot("L3"), ["pieces": .whole(10)]))
        #expect(story.ok(.move, .lot("L3"), ["zone": .text("waiting")]))
        #expect(story.engine.records.lot("L3")?.zone == .waiting)
    }

    @Test("Declaring: manifest (014), caps (015), lots tallied (016)")
    func declaring() {
        let story = Story()
        #expect(story.refusals(.declare, .declaration("D1")) == ["MP-FLW-014", "MP-FLW-016"])
        story.store("L1", "L2")
        #expect(story.refusals(.declare, .declaration("D1")) == ["MP-FLW-014"])
        story.engine.policy?.requiresManifestEntry = false
        #expect(story.ok(.declare, .declaration("D1")))
        for (value, lines, isFine) in [("150000", 50, true), ("150000.01", 50, false), ("1", 51, false)] {
            let one = Story()
            let payload: Payload = ["valueUSD": .text(value), "lines": .whole(Int64(lines)), "bill": .text("B1")]
            #expect(
                one.ok(.planDeclaration, .declaration("D9"), payload) && one.ok(.planLot, .lot("L9"), Story.lot("D9")))
            one.store("L9")
            #expect(one.refusals(.declare, .declaration("D9")) == (isFine ? [] : ["MP-FLW-015"]))
        }
        #expect(story.ok(.planDeclaration, .declaration("D8"), ["bill": .text("B1")]))
        #expect(story.refusals(.declare, .declaration("D8")) == ["MP-FLW-016"])
    }

    @Test("Release needs the arrival report (018)")
    func arrival() {
        let story = Story()
        story.store("L3")
        #expect(story.ok(.manifestEntry, .declaration("D2"), ["bill": .text("B1")]))
        for kind in [EventKind.declare, .submit, .accept] { #expect(story.ok(kind, .declaration("D2"))) }
        #expect(story.refusals(.release, .declaration("D2")) == ["MP-FLW-018"])
        #expect(story.ok(.arrivalReport, .declaration("D2")) && story.ok(.release, .declaration("D2")))
        #expect(story.state(.lot("L3")) == "released")
    }

    @Test("An inspection is recorded whole (020), a repeated one by others (021)")
    func inspection() {
        let story = Story()
        story.store("L1", "L2")
        story.accept("D1")
        #expect(story.refusals(.select, .declaration("D1"), documents: []) == ["MP-FLW-009"])
        #expect(story.ok(.select, .declaration("D1")))
        #expect(story.engine.records.lot("L1")?.zone == .inspection)
        var record = Story.record
        record["officers"] = .texts(["A", "A"])
        record["signed"] = .flag(false)
        #expect(story.refusals(.inspect, .declaration("D1"), record, documents: []) == ["MP-FLW-009", "MP-FLW-020"])
        record = Story.record
        record["result"] = .text("mismatch")
        #expect(story.ok(.inspect, .declaration("D1"), record))
        #expect(story.state(.lot("L2")) == "held" && story.state(.declaration("D1")) == "held")
        record["result"] = .text("pass")
        #expect(story.refusals(.inspect, .declaration("D1"), record) == ["MP-FLW-021"])
        record["officers"] = .texts(["C", "D"])
        #expect(story.ok(.inspect, .declaration("D1"), record))
        #expect(story.state(.lot("L1")) == "released")
    }
}
