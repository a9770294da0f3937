import Findings
import Testing

@testable import Clearance

/// A small job in memory, driven step by step: what tests of single transitions and guards stand on.
final class Story {
    var engine = FlowEngine(records: MemoryRecords(), policy: FlowPolicy())
    var sequence: Int64 = 0
    var time = "2026-11-18T09:30:00+08:00"

    /// Opens a job with two boxes, two declarations and the lots L1 (D1, 10 pieces, 100 kg), L2 (D1), L3 (D2), and X1 of
    /// a list elsewhere.
    init(flow: String = "inspectBeforeLoad", clearance: String = "integrated", registered: Bool = true) {
        #expect(
            ok(
                .open, .job("J"),
                [
                    "flow": .text(flow), "clearance": .text(clearance), "consolidator": .text("Z1"),
                    "registered": .flag(registered), "controllerVerified": .flag(true), "plaquePosted": .flag(true),
                ]))
        #expect(ok(.warehouse, .job("J"), Self.house("W1", "publicManagement")))
        for box in ["C1", "C2"] {
            let payload: Payload = [
                "volumeM3": .text("10"), "payloadKg": .text("1000"), "destination": .text("ARE003"),
                "bill": .text("B1"),
                "cutOff": .text("2026-11-20T12:00:00+08:00"),
            ]
            #expect(ok(.planContainer, .container(box), payload))
        }
        for form in ["D1", "D2"] { #expect(ok(.planDeclaration, .declaration(form), ["lines": .whole(3)])) }
        for (lot, form) in [("L1", "D1"), ("L2", "D1"), ("L3", "D2")] {
            #expect(ok(.planLot, .lot(lot), Self.lot(form)))
        }
        let foreign: Payload = [
            "list": .text("9610-1"), "destination": .text("ARE003"), "pieces": .whole(5), "grossKg": .text("7.5"),
            "volumeM3": .text("0.2"),
        ]
        #expect(ok(.foreignLot, .lot("X1"), foreign))
    }

    static let c1: Payload = ["container": .text("C1")]

    /// D1 (L1, L2) released, D2 (L3) accepted.
    static func released() -> Story {
        let story = Story()
        story.store("L1", "L2", "L3")
        story.accept("D1")
        story.accept("D2")
        #expect(story.ok(.release, .declaration("D1")))
        return story
    }

    static func house(_ id: String, _ kind: String, approval: String? = nil) -> Payload {
        var payload: Payload = ["warehouse": .text(id), "kind": .text(kind), "addressVerified": .flag(true)]
        if let approval { payload["approval"] = .text(approval) }
        return payload
    }

    static func lot(_ form: String, confirmed: Bool = true) -> Payload {
        [
            "declaration": .text(form), "pieces": .whole(10), "grossKg": .text("100"), "volumeM3": .text("2"),
            "tradeConfirmed": .flag(confirmed), "destination": .text("ARE003"), "bill": .text("B1"),
        ]
    }

    static let record: Payload = [
        "result": .text("pass"), "officers": .texts(["A", "B"]), "extent": .text("full"), "method": .text("opening"),
        "partyPresent": .flag(true), "signed": .flag(true),
    ]

    /// Hands in an event with every document, or with those given.
    func apply(
        _ kind: EventKind, _ subject: Subject, _ payload: Payload = [:], documents: [DocumentKind]? = nil
    ) -> [Finding] {
        let evidence = (documents ?? DocumentKind.allCases).map { Evidence($0, name: "a.pdf") }
        let event = FlowEvent(
            id: "e\(sequence)", kind, subject, payload, actor: "tester", time: time, evidence: evidence)
        let findings = engine.apply(event, sequence: sequence + 1)
        if findings.isEmpty { sequence += 1 }
        return findings
    }

    /// Whether an event is accepted.
    func ok(_ kind: EventKind, _ subject: Subject, _ payload: Payload = [:]) -> Bool {
        let findings = apply(kind, subject, payload)
        if let finding = findings.first { print("\(kind) of \(subject) refused: \(finding.message.en)") }
        return findings.isEmpty
    }

    /// The rules that refuse an event.
    func refusals(
        _ kind: EventKind, _ subject: Subject, _ payload: Payload = [:], documents: [DocumentKind]? = nil
    ) -> [String] {
        apply(kind, subject, payload, documents: documents).map(\.rule.text)
    }

    func state(_ subject: Subject) -> String {
        switch subject.kind {
        case .lot: engine.records.lot(subject.id)?.state.rawValue ?? ""
        case .declaration: engine.records.declaration(subject.id)?.state.rawValue ?? ""
        case .container: engine.records.container(subject.id)?.state.rawValue ?? ""
        case .job: ""
        }
    }

    /// Books, receives and tallies lots.
    func store(_ lots: String...) {
        for lot in lots {
            #expect(ok(.book, .lot(lot), ["warehouse": .text("W1")]))
            #expect(ok(.receive, .lot(lot), ["pieces": .whole(10)]))
            #expect(ok(.tally, .lot(lot), ["pieces": .whole(10)]))
        }
    }

    /// Declares until customs has accepted, arrival reported.
    func accept(_ form: String) {
        #expect(ok(.manifestEntry, .declaration(form), ["bill": .text("B1")]))
        for kind in [EventKind.declare, .submit, .accept, .arrivalReport] { #expect(ok(kind, .declaration(form))) }
    }

    /// Assigns lots and loads them whole.
    func load(_ lots: String..., into box: String) {
        for lot in lots {
            #expect(ok(.assign, .lot(lot), ["container": .text(box)]))
            #expect(ok(.load, .lot(lot)))
        }
    }

    /// The packing list of so many whole lots of 10 pieces and 100 kg, with a seal.
    static func packing(_ lots: Int64, seal: String? = nil) -> Payload {
        var payload: Payload = ["pieces": .whole(lots * 10), "grossKg": .text("\(lots * 100)")]
        if let seal {
            payload["number"] = .text(seal)
            payload["role"] = .text("customs")
        }
        return payload
    }

    static func seal(_ number: String, role: String = "customs") -> Payload {
        ["number": .text(number), "role": .text(role)]
    }
}
