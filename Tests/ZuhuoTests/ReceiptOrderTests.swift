import Consignments
import Exchange
import Findings
import Testing

@testable import Clearance
@testable import Zuhuo

/// A declaration that was sent, whose receipts come in.
private struct SentDeclaration {
    var engine = FlowEngine(records: MemoryRecords(), policy: FlowPolicy())
    var history: [FlowEvent] = []
    var time = "2026-11-18T08:00:00+08:00"

    init(_ flow: Flow) {
        hand(
            .open, .job("J"),
            [
                "flow": .text(flow.rawValue), "clearance": .text("integrated"), "consolidator": .text("Z1"),
                "registered": .flag(true), "controllerVerified": .flag(true), "plaquePosted": .flag(true),
            ])
        hand(
            .warehouse, .job("J"),
            ["warehouse": .text("W1"), "kind": .text("publicManagement"), "addressVerified": .flag(true)])
        hand(
            .planContainer, .container("C1"), ["volumeM3": .text("10"), "payloadKg": .text("1000"), "bill": .text("B")])
        for (lot, form) in [("L1", "D1"), ("L2", "D2")] {
            hand(.planDeclaration, .declaration(form))
            hand(
                .planLot, .lot(lot),
                [
                    "declaration": .text(form), "pieces": .whole(1), "grossKg": .text("9"), "volumeM3": .text("1"),
                    "tradeConfirmed": .flag(true),
                ])
            hand(.book, .lot(lot), ["warehouse": .text("W1")])
            hand(.receive, .lot(lot), ["pieces": .whole(1)])
            hand(.tally, .lot(lot), ["pieces": .whole(1)])
            guard flow == .loadThenInspect else { continue }
            hand(.assign, .lot(lot), ["container": .text("C1")])
            hand(.load, .lot(lot))
        }
        for form in ["D1", "D2"] {
            hand(.manifestEntry, .declaration(form), ["bill": .text("B")])
            for kind in [EventKind.declare, .submit, .arrivalReport] { hand(kind, .declaration(form)) }
        }
        guard flow == .loadThenInspect else { return }
        hand(.close, .container("C1"), ["pieces": .whole(2), "grossKg": .text("18")])
        hand(.seal, .container("C1"), ["number": .text("S1"), "role": .text("customs")])
        hand(.gateOut, .container("C1"), ["vehicle": .text("V1")])
        hand(.arrive, .container("C1"))
        #expect(engine.records.container("C1")?.state == .arrivedPort)
    }

    mutating func hand(_ kind: EventKind, _ subject: Subject, _ payload: Payload = [:]) {
        let event = FlowEvent(
            id: "p\(history.count)", kind, subject, payload, actor: "a", time: time,
            evidence: DocumentKind.allCases.map { Evidence($0, name: "a") })
        let findings = take(event)
        #expect(findings.isEmpty, "\(kind): \(findings.first?.message.en ?? "")")
    }

    private mutating func take(_ event: FlowEvent) -> [Finding] {
        let findings = engine.apply(event, sequence: Int64(history.count + 1))
        if findings.isEmpty { history.append(event) }
        return findings
    }

    /// One pass over all receipts known by now.
    mutating func pass(_ receipts: [Receipt]) throws {
        let standing = try #require(DeclarationStanding.fold(receipts).value?.first)
        let steps = ReceiptSteps(
            standing: standing, receipts: Dictionary(receipts.map { ($0.sha256, $0) }) { one, _ in one }, actor: "x",
            time: "2026-11-18T12:00:00+08:00")
        let form = try #require(engine.records.declaration("D1"))
        if steps.isSettled(form) { return }
        let own = history.filter { $0.subject == .declaration("D1") }
        for event in steps.events(for: form, history: own) where !take(event).isEmpty { break }
    }

    /// All of the state but the numbers of the events that made it.
    var state: String {
        let form = engine.records.declaration("D1")
        let lots = ["L1", "L2"].map { id in
            let lot = engine.records.lot(id)
            return "\(lot?.state.rawValue ?? "") \(lot?.zone?.rawValue ?? "-") \(lot?.container ?? "") "
                + "\(lot?.isHeldAlone ?? false)"
        }
        return "\(form?.state.rawValue ?? "") \(form?.entryNumber ?? "") \(lots)"
    }
}

@Suite("Receipts in any order move the journal to one state")
struct ReceiptOrderTests {
    /// Sent, accepted, for inspection, waiting for duty, released, cleared, returned, declaring failed, deleted.
    private static let channels = ["7", "L", "C", "T", "P", "R", "E", "9", "D"]

    private static func receipt(_ channel: String, _ minute: Int) throws -> Receipt {
        // Customs' number is not in every receipt.
        let number = channel == "7" || channel == "9" ? "" : "292120260000050001"
        let text =
            "<DEC_RESULT><CUS_CIQ_NO>E20260000000050001</CUS_CIQ_NO><ENTRY_ID>\(number)</ENTRY_ID>"
            + "<NOTICE_DATE>2026-11-18T10:0\(minute):00</NOTICE_DATE><CHANNEL>\(channel)</CHANNEL><NOTE/></DEC_RESULT>"
        return try #require(ReceiptReader.read(Array(text.utf8), file: "\(channel)\(minute).xml").value)
    }

    private static func permutations(_ count: Int) -> [[Int]] {
        count == 0
            ? [[]]
            : permutations(count - 1).flatMap { short in
                (0..<count).map { place in
                    var order = short
                    order.insert(count - 1, at: place)
                    return order
                }
            }
    }

    /// What one truth, told in time, comes to: all at once, and one by one in an order.
    private func check(_ truth: [String], orders: [[Int]], from start: SentDeclaration) throws -> Bool {
        let receipts = try truth.enumerated().map { try Self.receipt($1, $0) }
        let isContradiction = DeclarationStanding.fold(receipts).value?.first?.hasConflict ?? true
        var whole = start
        try whole.pass(receipts)
        let expected = whole.state
        #expect(!isContradiction || !expected.hasPrefix("released"), "\(truth): goods are free to load")
        try whole.pass(receipts)
        #expect(whole.state == expected, "\(truth): a second pass changes the state")
        for order in orders {
            var story = start
            for count in 1...order.count { try story.pass(order.prefix(count).map { receipts[$0] }) }
            #expect(story.state == expected, "\(truth) in order \(order): \(story.history.suffix(8).map(\.id))")
        }
        return !isContradiction
    }

    @Test("every story of up to three receipts, in every order", arguments: [Flow.inspectBeforeLoad, .loadThenInspect])
    func short(_ flow: Flow) throws {
        let start = SentDeclaration(flow)
        var plain = 0
        for length in 1...3 {
            let orders = Self.permutations(length)
            var digits = Array(repeating: 0, count: length)
            repeat {
                plain += try check(digits.map { Self.channels[$0] }, orders: orders, from: start) ? 1 : 0
                var place = 0
                while place < length {
                    digits[place] = (digits[place] + 1) % Self.channels.count
                    if digits[place] != 0 { break }
                    place += 1
                }
                if place == length { break }
            } while true
        }
        #expect(plain > 250, "\(plain) stories without a contradiction")
    }

    @Test("stories that once ended in two states", arguments: [Flow.inspectBeforeLoad, .loadThenInspect])
    func hard(_ flow: Flow) throws {
        let start = SentDeclaration(flow)
        for (truth, order) in [
            ("LELE97", [4, 1, 0, 2, 3, 5]), ("LEL97D", [4, 1, 0, 2, 3, 5]), ("CR997P", [5, 2, 4, 3, 1, 0]),
            ("L7PD", [0, 3, 1, 2]), ("PD7LC", [3, 4, 2, 1, 0]), ("CPDL", [0, 2, 3, 1]), ("DEDL97", [1, 2, 0, 5, 3, 4]),
        ] {
            _ = try check(truth.map(String.init), orders: [order], from: start)
        }
    }

    @Test("long stories, in random orders", arguments: [Flow.inspectBeforeLoad, .loadThenInspect])
    func long(_ flow: Flow) throws {
        let start = SentDeclaration(flow)
        var random = SplitMix(state: 5)
        var plain = 0
        for _ in 0..<3_000 {
            let truth = (0..<Int.random(in: 4...7, using: &random)).map { _ in
                Self.channels[Int.random(in: 0..<Self.channels.count, using: &random)]
            }
            let orders = (0..<3).map { _ in Array(truth.indices).shuffled(using: &random) }
            plain += try check(truth, orders: orders, from: start) ? 1 : 0
        }
        #expect(plain > 100, "\(plain) stories without a contradiction")
    }

    @Test("a return that a person recorded later stands; what customs said afterwards counts")
    func personsReturn() throws {
        var story = SentDeclaration(.inspectBeforeLoad)
        let accepted = try Self.receipt("L", 1)
        try story.pass([accepted])
        #expect(story.state.hasPrefix("accepted"))
        story.time = "2026-11-18T10:05:00+08:00"
        story.hand(.reject, .declaration("D1"), ["reason": .text("telephone")])
        for receipts in [[accepted], [accepted, try Self.receipt("T", 4)]] {
            try story.pass(receipts)
            #expect(story.state.hasPrefix("returned"))
        }
        try story.pass([accepted, try Self.receipt("P", 6)])
        #expect(story.state.hasPrefix("released"))
        #expect(story.history.suffix(4).map(\.kind) == [.declare, .submit, .accept, .release])
    }

    @Test("contradicting receipts hold what was released; a person's clearing stands until another receipt comes")
    func contradiction() throws {
        var story = SentDeclaration(.inspectBeforeLoad)
        let released = try Self.receipt("P", 1)
        let returned = try Self.receipt("E", 2)
        try story.pass([released])
        try story.pass([released, returned])
        #expect(story.state.hasPrefix("held"))
        #expect(story.history.last?.payload.text("reason").contains("contradict") == true)
        story.hand(.clear, .declaration("D1"))
        try story.pass([returned, released])
        #expect(story.state.hasPrefix("released"))
        try story.pass([returned, released, try Self.receipt("D", 3)])
        #expect(story.state.hasPrefix("held"))
    }

    @Test(
        "a released declaration that customs deletes is held, one under inspection is returned or released as they say")
    func deletedOrLet() throws {
        for (truth, state) in [
            (["P", "D"], "held"), (["L", "D"], "returned"), (["C", "E"], "returned"), (["C", "P"], "released"),
            (["E", "L"], "accepted"), (["E", "7"], "submitted"),
        ] {
            var story = SentDeclaration(.loadThenInspect)
            try story.pass(truth.enumerated().map { try Self.receipt($1, $0) })
            #expect(story.state.hasPrefix(state), "\(truth)")
            // Nothing in the box waits any more: it was never opened.
            #expect(!story.state.contains("waiting"), "\(truth)")
        }
    }
}
