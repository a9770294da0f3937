import Findings
import Testing

@testable import Clearance

@Suite("Guards: what is refused, and what then passes")
struct GuardTests {
    private let c1: Payload = ["container": .text("C1")]

    /// D1 (L1, L2) released, D2 (L3) accepted.
    private func released() -> Story {
        let story = Story()
        story.store("L1", "L2", "L3")
        story.accept("D1")
        story.accept("D2")
        #expect(story.ok(.release, .declaration("D1")))
        return story
    }

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

    @Test(
        "Loading only while the declaration is released at that moment (030), in words that say what must happen first")
    func releasedNow() {
        let story = released()
        #expect(story.ok(.assign, .lot("L1"), c1) && story.ok(.assign, .lot("L2"), c1))
        #expect(story.ok(.load, .lot("L1"), ["pieces": .whole(1)]))
        #expect(story.ok(.amendBegin, .declaration("D1"), ["reason": .text("quantity")]))
        let finding = story.apply(.load, .lot("L1"), ["pieces": .whole(1)]).first
        #expect(finding?.rule.text == "MP-FLW-030")
        #expect(finding?.message.en == "lot L1 may not be loaded: its declaration D1 is being amended now")
        #expect(finding?.message.zh == "货物 L1 的报关单 D1 现在是修改中，不能装箱")
        #expect(finding?.hint.en == "first wait for its release; other released lots may be loaded meanwhile")
        #expect(finding?.source == "GACC Decree 172; definitions of the loading manifest")
        #expect(finding?.place.lot == "L1" && finding?.severity == .error)
        #expect(story.ok(.amendAccept, .declaration("D1")))
        #expect(story.ok(.load, .lot("L1"), ["pieces": .whole(8)]) && story.state(.lot("L1")) == "assigned")
        #expect(story.ok(.load, .lot("L1"), ["pieces": .whole(1)]) && story.state(.lot("L1")) == "loaded")
        #expect(story.refusals(.assign, .lot("L3"), c1) == ["MP-FLW-001"])
    }

    @Test("Nothing is added after closing and sealing (031), unloading needs an open box (032)")
    func closed() {
        let story = released()
        story.load("L1", into: "C1")
        #expect(story.ok(.close, .container("C1"), Story.packing(1)))
        #expect(story.refusals(.assign, .lot("L2"), c1) == ["MP-FLW-031"])
        #expect(story.refusals(.unload, .lot("L1")) == ["MP-FLW-032"])
        #expect(story.ok(.reopen, .container("C1"), ["reason": .text("one more")]) && story.ok(.assign, .lot("L2"), c1))
        #expect(story.ok(.load, .lot("L2")) && story.ok(.close, .container("C1"), Story.packing(2)))
        #expect(story.ok(.seal, .container("C1"), Story.seal("S1")))
        #expect(story.refusals(.unload, .lot("L1")) == ["MP-FLW-032"])
        #expect(story.ok(.openSeal, .container("C1"), ["reason": .text("check")]) && story.ok(.unload, .lot("L1")))
        #expect(story.refusals(.load, .lot("L1")) == ["MP-FLW-031"])
        #expect(story.refusals(.assign, .lot("X1"), ["container": .text("C9")]) == ["MP-FLW-001"])
    }

    @Test("Capacity (033), destination and bill (034), cut-off (037)")
    func fit() {
        let story = released()
        let payload: Payload = ["volumeM3": .text("1.999999"), "payloadKg": .text("1000")]
        #expect(story.ok(.planContainer, .container("small"), payload))
        #expect(story.ok(.planContainer, .container("weak"), ["volumeM3": .text("2"), "payloadKg": .text("99.99999")]))
        #expect(story.ok(.planContainer, .container("fit"), ["volumeM3": .text("2"), "payloadKg": .text("100")]))
        let far: Payload = ["volumeM3": .text("9"), "payloadKg": .text("900"), "destination": .text("KEN001")]
        #expect(story.ok(.planContainer, .container("far"), far))
        let other: Payload = ["volumeM3": .text("9"), "payloadKg": .text("900"), "bill": .text("B2")]
        #expect(story.ok(.planContainer, .container("bill"), other))
        for (box, rule) in [("small", "033"), ("weak", "033"), ("far", "034"), ("bill", "034"), ("C9", "031")] {
            #expect(story.refusals(.assign, .lot("L1"), ["container": .text(box)]) == ["MP-FLW-\(rule)"])
        }
        #expect(story.ok(.assign, .lot("L1"), ["container": .text("fit")]))
        #expect(story.refusals(.assign, .lot("L2"), ["container": .text("fit")]) == ["MP-FLW-033"])
        story.time = "2026-11-20T04:00:01Z"
        #expect(story.refusals(.assign, .lot("L2"), c1) == ["MP-FLW-037"])
        story.time = "2026-11-20T04:00:00Z"
        #expect(story.ok(.assign, .lot("L2"), c1))
        story.time = "2026-11-21T00:00:00Z"
        #expect(story.refusals(.load, .lot("L2")) == ["MP-FLW-037"])
        #expect(story.ok(.bookVessel, .container("C1"), ["cutOff": .text("2026-11-22T00:00:00Z")]))
        #expect(story.ok(.load, .lot("L2")))
    }

    @Test("Lots of one separate value go into different boxes (MP-FLW-042), and into the same one once the other left")
    func apart() {
        let story = Story()
        for (lot, form) in [("A1", "D1"), ("A2", "D1"), ("A3", "D2")] {
            var payload = Story.lot(form)
            payload["separate"] = .text(lot == "A3" ? "T" : "S")
            #expect(story.ok(.planLot, .lot(lot), payload))
        }
        story.store("L1", "L2", "L3", "A1", "A2", "A3")
        for form in ["D1", "D2"] {
            story.accept(form)
            #expect(story.ok(.release, .declaration(form)))
        }
        #expect(story.ok(.assign, .lot("A1"), c1))
        #expect(story.refusals(.assign, .lot("A2"), c1) == ["MP-FLW-042"])
        let refused = story.apply(.assign, .lot("A2"), c1)
        #expect(refused.first?.message.en == "lot A2 must not share container C1 with A1: separate value S")
        #expect(refused.first?.message.zh == "货物 A2 与集装箱 C1 中的 A1 同属分柜组 S，不得同箱")
        #expect(story.ok(.assign, .lot("A3"), c1) && story.ok(.assign, .lot("L1"), c1))
        #expect(story.ok(.unassign, .lot("A1")) && story.ok(.assign, .lot("A2"), c1))
        #expect(story.refusals(.assign, .lot("A1"), c1) == ["MP-FLW-042"])
        #expect(story.ok(.assign, .lot("A1"), ["container": .text("C2")]))
    }

    @Test("Mixed boxes: own release (030, 035), same destination, setting; a declared lot has no list (036)")
    func mixed() {
        let story = released()
        #expect(story.refusals(.assign, .lot("X1"), c1) == ["MP-FLW-001"])
        #expect(story.refusals(.foreignRelease, .lot("L3"), ["number": .text("R1")]) == ["MP-FLW-036"])
        #expect(story.ok(.foreignRelease, .lot("X1"), ["number": .text("R1")]))
        story.engine.policy?.allowsMixedBoxes = false
        #expect(story.refusals(.assign, .lot("X1"), c1) == ["MP-FLW-035"])
        story.engine.policy?.allowsMixedBoxes = true
        #expect(story.ok(.planContainer, .container("any"), ["volumeM3": .text("9"), "payloadKg": .text("900")]))
        #expect(story.refusals(.assign, .lot("X1"), ["container": .text("any")]) == ["MP-FLW-035"])
        story.load("L1", "X1", into: "C1")
        let packing: Payload = ["pieces": .whole(15), "grossKg": .text("107.5")]
        #expect(story.ok(.close, .container("C1"), packing) && story.ok(.seal, .container("C1"), Story.seal("S1")))
    }

    @Test("Loading where assigned (038), no more pieces than there are (039), unloading before leaving (040)")
    func pieces() {
        let story = released()
        #expect(story.ok(.assign, .lot("L1"), c1))
        #expect(story.refusals(.load, .lot("L1"), ["container": .text("C2")]) == ["MP-FLW-038"])
        #expect(story.refusals(.load, .lot("L1"), ["pieces": .whole(11)]) == ["MP-FLW-039"])
        #expect(story.ok(.load, .lot("L1"), ["pieces": .whole(4), "container": .text("C1")]))
        #expect(story.refusals(.unload, .lot("L1"), ["pieces": .whole(5)]) == ["MP-FLW-039"])
        #expect(story.refusals(.unassign, .lot("L1")) == ["MP-FLW-040"])
        #expect(story.refusals(.withdraw, .lot("L1"), ["reason": .text("x")]) == ["MP-FLW-040"])
        #expect(story.ok(.unload, .lot("L1")) && story.ok(.unassign, .lot("L1")))
        #expect(story.refusals(.withdraw, .lot("L1"), ["reason": .text("x")], documents: []) == ["MP-FLW-009"])
        #expect(story.ok(.withdraw, .lot("L1"), ["reason": .text("no room")]))
        #expect(story.engine.records.declaration("D1")?.owesAmendment == true)
    }

    @Test("A lot of a held declaration is not cleared by itself (041)")
    func held() {
        let story = released()
        #expect(
            story.ok(.hold, .lot("L1"), ["reason": .text("IPR")])
                && story.ok(.hold, .declaration("D1"), ["reason": .text("x")]))
        #expect(story.refusals(.clear, .lot("L1")) == ["MP-FLW-041"])
        #expect(story.ok(.clear, .declaration("D1")))
        #expect(story.state(.lot("L2")) == "released" && story.state(.lot("L1")) == "held")
        #expect(story.ok(.clear, .lot("L1")) && story.state(.lot("L1")) == "released")
    }

    @Test(
        "Closing: everything loaded whole (050), packing list = sum (051); sealing: released (052), role (053), number (054)"
    )
    func sealing() {
        let story = released()
        story.load("L1", into: "C1")
        #expect(story.ok(.assign, .lot("L2"), c1) && story.ok(.load, .lot("L2"), ["pieces": .whole(3)]))
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

    @Test(
        "Amending and revoking: reasons (060), not under inspection (061), what is aboard (062, 063), conclusion (066)")
    func amending() {
        let story = released()
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

    @Test("Every rule has its own code, and every guard stands in a table")
    func codes() {
        let codes = FlowRules.everything.map(\.code.text)
        #expect(Set(codes).count == codes.count && codes.allSatisfy { $0.hasPrefix("MP-FLW-") })
        var used: Set<String> = []
        for flow in [LotTable.inspectBeforeLoad, LotTable.loadThenInspect] {
            for row in flow.rows { used.formUnion(row.guards.map(\.rule.code.text)) }
        }
        for flow in [DeclarationTable.inspectBeforeLoad, .init([DeclarationTable.loadThenInspect.rows])] {
            for row in flow.rows { used.formUnion(row.guards.map(\.rule.code.text)) }
        }
        for flow in [ContainerTable.inspectBeforeLoad, ContainerTable.loadThenInspect] {
            for row in flow.rows { used.formUnion(row.guards.map(\.rule.code.text)) }
        }
        #expect(Guard.all.map(\.rule.code.text).filter { !used.contains($0) } == [])
    }

    @Test("What is out of turn names every step that must come first, or says that none leads there (001)")
    func wayThere() throws {
        let story = Story()
        let early = try #require(story.apply(.load, .lot("L1")).first)
        #expect(early.rule.text == "MP-FLW-001")
        #expect(
            early.hint.en.hasPrefix(
                "it must first be assigned; the steps to there: book → receive → tally agrees → its declaration is "
                    + "declared → its declaration is released → assign; possible now: "), "\(early.hint.en)")
        #expect(early.hint.zh.contains("预约仓库 → 收货入库 → 理货相符"))
        let sealing = try #require(story.apply(.gateOut, .container("C1"), ["vehicle": .text("V")]).first)
        #expect(sealing.hint.en.contains("a lot is assigned → goods are loaded → close → seal"), "\(sealing.hint.en)")
        #expect(story.ok(.withdraw, .lot("L2"), ["reason": .text("r")]))
        let late = try #require(story.apply(.book, .lot("L2"), ["warehouse": .text("W1")]).first)
        #expect(late.hint.en.contains("no step leads there from here"), "\(late.hint.en)")
        let port = try #require(story.apply(.unstuff, .container("C1")).first)
        #expect(port.hint.en.hasPrefix("this flow has no such step; possible now"), "\(port.hint.en)")
    }
}
