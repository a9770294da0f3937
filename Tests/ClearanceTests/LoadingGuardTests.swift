import Findings
import Testing

@testable import Clearance

@Suite("Guards of loading: what is refused, and what then passes")
struct LoadingGuardTests {
    @Test(
        "Loading only while the declaration is released at that moment (030), in words that say what must happen first")
    func releasedNow() {
        let story = Story.released()
        #expect(story.ok(.assign, .lot("L1"), Story.c1) && story.ok(.assign, .lot("L2"), Story.c1))
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
        #expect(story.refusals(.assign, .lot("L3"), Story.c1) == ["MP-FLW-001"])
    }

    @Test("Nothing is added after closing and sealing (031), unloading needs an open box (032)")
    func closed() {
        let story = Story.released()
        story.load("L1", into: "C1")
        #expect(story.ok(.close, .container("C1"), Story.packing(1)))
        #expect(story.refusals(.assign, .lot("L2"), Story.c1) == ["MP-FLW-031"])
        #expect(story.refusals(.unload, .lot("L1")) == ["MP-FLW-032"])
        #expect(
            story.ok(.reopen, .container("C1"), ["reason": .text("one more")])
                && story.ok(.assign, .lot("L2"), Story.c1))
        #expect(story.ok(.load, .lot("L2")) && story.ok(.close, .container("C1"), Story.packing(2)))
        #expect(story.ok(.seal, .container("C1"), Story.seal("S1")))
        #expect(story.refusals(.unload, .lot("L1")) == ["MP-FLW-032"])
        #expect(story.ok(.openSeal, .container("C1"), ["reason": .text("check")]) && story.ok(.unload, .lot("L1")))
        #expect(story.refusals(.load, .lot("L1")) == ["MP-FLW-031"])
        #expect(story.refusals(.assign, .lot("X1"), ["container": .text("C9")]) == ["MP-FLW-001"])
    }

    @Test("Capacity (033), destination and bill (034), cut-off (037)")
    func fit() {
        let story = Story.released()
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
        #expect(story.refusals(.assign, .lot("L2"), Story.c1) == ["MP-FLW-037"])
        story.time = "2026-11-20T04:00:00Z"
        #expect(story.ok(.assign, .lot("L2"), Story.c1))
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
        #expect(story.ok(.assign, .lot("A1"), Story.c1))
        #expect(story.refusals(.assign, .lot("A2"), Story.c1) == ["MP-FLW-042"])
        let refused = story.apply(.assign, .lot("A2"), Story.c1)
        #expect(refused.first?.message.en == "lot A2 must not share container C1 with A1: separate value S")
        #expect(refused.first?.message.zh == "货物 A2 与集装箱 C1 中的 A1 同属分柜组 S，不得同箱")
        #expect(story.ok(.assign, .lot("A3"), Story.c1) && story.ok(.assign, .lot("L1"), Story.c1))
        #expect(story.ok(.unassign, .lot("A1")) && story.ok(.assign, .lot("A2"), Story.c1))
        #expect(story.refusals(.assign, .lot("A1"), Story.c1) == ["MP-FLW-042"])
        #expect(story.ok(.assign, .lot("A1"), ["container": .text("C2")]))
    }

    @Test("Mixed boxes: own release (030, 035), same destination, setting; a declared lot has no list (036)")
    func mixed() {
        let story = Story.released()
        #expect(story.refusals(.assign, .lot("X1"), Story.c1) == ["MP-FLW-001"])
        #expect(story.refusals(.foreignRelease, .lot("L3"), ["number": .text("R1")]) == ["MP-FLW-036"])
        #expect(story.ok(.foreignRelease, .lot("X1"), ["number": .text("R1")]))
        story.engine.policy?.allowsMixedBoxes = false
        #expect(story.refusals(.assign, .lot("X1"), Story.c1) == ["MP-FLW-035"])
        story.engine.policy?.allowsMixedBoxes = true
        #expect(story.ok(.planContainer, .container("any"), ["volumeM3": .text("9"), "payloadKg": .text("900")]))
        #expect(story.refusals(.assign, .lot("X1"), ["container": .text("any")]) == ["MP-FLW-035"])
        story.load("L1", "X1", into: "C1")
        let packing: Payload = ["pieces": .whole(15), "grossKg": .text("107.5")]
        #expect(story.ok(.close, .container("C1"), packing) && story.ok(.seal, .container("C1"), Story.seal("S1")))
    }

    @Test("Loading where assigned (038), no more pieces than there are (039), unloading before leaving (040)")
    func pieces() {
        let story = Story.released()
        #expect(story.ok(.assign, .lot("L1"), Story.c1))
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
        let story = Story.released()
        #expect(
            story.ok(.hold, .lot("L1"), ["reason": .text("IPR")])
                && story.ok(.hold, .declaration("D1"), ["reason": .text("x")]))
        #expect(story.refusals(.clear, .lot("L1")) == ["MP-FLW-041"])
        #expect(story.ok(.clear, .declaration("D1")))
        #expect(story.state(.lot("L2")) == "released" && story.state(.lot("L1")) == "held")
        #expect(story.ok(.clear, .lot("L1")) && story.state(.lot("L1")) == "released")
    }

    @Test("What a lot is corrected to: before it is declared, or held while its declaration is amended (023)")
    func correcting() {
        let story = Story.released()
        let nine: Payload = ["pieces": .whole(9), "reason": .text("recounted")]
        #expect(story.refusals(.correct, .lot("L1"), nine) == ["MP-FLW-001"])
        #expect(story.ok(.hold, .lot("L1"), ["reason": .text("short")]))
        #expect(story.refusals(.correct, .lot("L1"), nine) == ["MP-FLW-023"])
        #expect(story.ok(.amendBegin, .declaration("D1"), ["reason": .text("quantity")]))
        #expect(story.refusals(.correct, .lot("L1"), nine, documents: []) == ["MP-FLW-009"])
        #expect(story.ok(.correct, .lot("L1"), nine) && story.state(.lot("L1")) == "held")
        let lot = story.engine.records.lot("L1")
        #expect(lot?.pieces == 9 && lot?.counted == 9 && lot?.zone == .exception)
        #expect(story.ok(.amendAccept, .declaration("D1")) && story.ok(.clear, .lot("L1")))
        #expect(story.ok(.assign, .lot("L1"), Story.c1) && story.ok(.load, .lot("L1")))
        #expect(story.engine.records.container("C1")?.loaded.pieces == 9)
    }

    @Test("A tallied lot is corrected once more before it is declared; never to fewer pieces than are in a box (023)")
    func correctingAgain() {
        let story = Story()
        story.store("L1", "L2")
        #expect(
            story.ok(
                .correct, .lot("L1"), ["pieces": .whole(8), "grossKg": .text("80"), "reason": .text("recounted")]))
        let lot = story.engine.records.lot("L1")
        #expect(lot?.pieces == 8 && lot?.gross.description == "80" && lot?.state == .ready && lot?.zone == .waiting)
        story.accept("D1")
        #expect(story.ok(.release, .declaration("D1")) && story.ok(.assign, .lot("L1"), Story.c1))
        #expect(
            story.ok(.load, .lot("L1"), ["pieces": .whole(4)]) && story.ok(.hold, .lot("L1"), ["reason": .text("x")]))
        #expect(story.ok(.amendBegin, .declaration("D1"), ["reason": .text("quantity")]))
        #expect(
            story.refusals(.correct, .lot("L1"), ["pieces": .whole(3), "reason": .text("x")]) == ["MP-FLW-023"])
        #expect(story.ok(.correct, .lot("L1"), ["pieces": .whole(4), "reason": .text("x")]))
        #expect(story.engine.records.container("C1")?.loaded.lots == 1)
    }
}
