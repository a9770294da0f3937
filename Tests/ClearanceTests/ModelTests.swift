import Consignments
import Testing

@testable import Clearance

/// Random numbers that are the same in every run.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

@Suite("Random walks against an independent model")
struct ModelTests {
    private static let lotKinds = [
        "book", "receive", "count", "tally", "correct", "move", "assign", "unassign", "load", "unload", "withdraw",
        "returnGoods", "seize", "foreignRelease", "hold", "clear",
    ]
    private static let formKinds = [
        "manifestEntry", "declare", "submit", "accept", "entryNumber", "reject", "arrivalReport", "select", "inspect",
        "release",
        "hold",
        "clear", "amendBegin", "amendAccept", "amendReject", "revoke", "conclude",
    ]
    private static let boxKinds = [
        "bookVessel", "close", "reopen", "seal", "openSeal", "reseal", "gateOut", "transit", "arrive", "unstuff",
        "restuff",
        "loadingManifest", "depart", "tallyReport",
    ]
    private static let lots = ["L1", "L2", "L3", "L4", "L5", "X1"]

    private static func start(_ flow: Flow) -> (SmallModel, FlowEngine<MemoryRecords>) {
        var model = SmallModel()
        model.isLoose = flow == .inspectBeforeLoad
        var engine = FlowEngine(records: MemoryRecords(), policy: FlowPolicy())
        var count: Int64 = 0
        func add(_ kind: EventKind, _ subject: Subject, _ payload: Payload) {
            count += 1
            let event = FlowEvent(id: "s", kind, subject, payload, actor: "m", time: "2026-11-18T09:30:00+08:00")
            #expect(engine.apply(event, sequence: count) == [])
        }
        add(
            .open, .job("J"),
            [
                "flow": .text(flow.rawValue), "clearance": .text("integrated"), "registered": .flag(true),
                "controllerVerified": .flag(true), "plaquePosted": .flag(true),
            ])
        add(.warehouse, .job("J"), Story.house("W1", "publicManagement"))
        for (box, end) in [("C1", "ARE"), ("C2", "")] {
            var payload: Payload = ["volumeM3": .text("7"), "payloadKg": .text(box == "C2" ? "500" : "1000")]
            if !end.isEmpty { payload["destination"] = .text(end) }
            add(.planContainer, .container(box), payload)
            model.boxes[box] = ["state": "empty", "destination": end]
        }
        for form in ["D1", "D2"] {
            add(.planDeclaration, .declaration(form), [:])
            model.forms[form] = ["state": "draft"]
        }
        for (index, lot) in ["L1", "L2", "L3", "L4", "L5"].enumerated() {
            let form = index < 3 ? "D1" : "D2"
            let end = index == 4 ? "KEN" : "ARE"
            add(
                .planLot, .lot(lot),
                [
                    "declaration": .text(form), "pieces": .whole(3), "grossKg": .text("300"), "volumeM3": .text("3"),
                    "tradeConfirmed": .flag(true), "destination": .text(end),
                ])
            model.lots[lot] = [
                "state": "planned", "form": form, "pieces": "3", "kg": "300", "m3": "3", "destination": end,
            ]
        }
        add(
            .foreignLot, .lot("X1"),
            [
                "list": .text("9610"), "destination": .text("ARE"), "pieces": .whole(2), "grossKg": .text("50"),
                "volumeM3": .text("1"),
            ])
        model.lots["X1"] = [
            "state": "declared", "zone": "waiting", "list": "9610", "pieces": "2", "counted": "2", "kg": "50",
            "m3": "1",
            "destination": "ARE",
        ]
        return (model, engine)
    }

    private static func draw(_ model: SmallModel, _ random: inout Seeded) -> SmallModel.Step {
        let seldom = Int.random(in: 0..<12, using: &random) == 0
        switch Int.random(in: 0..<40, using: &random) {
        case 0:
            var step = SmallModel.Step(kind: "consolidator", subject: "J")
            if !seldom { step.flags = ["registered"] }
            return step
        case 1..<18: return lotStep(seldom, &random)
        case 18..<29: return formStep(model, seldom, &random)
        default: return boxStep(model, seldom, &random)
        }
    }

    private static func lotStep(_ seldom: Bool, _ random: inout Seeded) -> SmallModel.Step {
        var step = SmallModel.Step(
            kind: lotKinds.randomElement(using: &random) ?? "", subject: lots.randomElement(using: &random) ?? "")
        if ["withdraw", "seize", "hold", "returnGoods"].contains(step.kind), Int.random(in: 0..<12, using: &random) > 0
        {
            step.kind = "load"
        }
        step.hasDocuments = !seldom
        if step.kind == "assign" || (step.kind == "load" && Int.random(in: 0..<3, using: &random) == 0) {
            step.texts["container"] = ["C1", "C1", "C2", "C2", "C9"].randomElement(using: &random)
        }
        if step.kind == "move" { step.texts["zone"] = Zone.allCases.randomElement(using: &random)?.rawValue }
        if ["receive", "count", "correct"].contains(step.kind)
            || (["tally", "load", "unload"].contains(step.kind) && Bool.random(using: &random))
        {
            step.pieces = Int.random(in: 1...3, using: &random)
            if step.kind == "tally", !seldom { step.pieces = 3 }
        }
        return step
    }

    private static func formStep(_ model: SmallModel, _ seldom: Bool, _ random: inout Seeded) -> SmallModel.Step {
        var step = SmallModel.Step(
            kind: formKinds.randomElement(using: &random) ?? "", subject: Bool.random(using: &random) ? "D1" : "D2")
        if ["revoke", "amendBegin", "hold", "arrivalReport"].contains(step.kind),
            Int.random(in: 0..<4, using: &random) > 0
        {
            step.kind = "accept"
        }
        step.isForm = true
        // An amendment is seldom begun; once it is, customs answers before long.
        if model.forms[step.subject]?["state"] == "amending", Int.random(in: 0..<3, using: &random) == 0 {
            step.kind = "amendAccept"
        }
        // Customs seldom let a declaration go whose inspection has begun.
        let isLetGo = ["release", "reject"].contains(step.kind) && model.forms[step.subject]?["state"] == "inspecting"
        step.hasDocuments = !seldom && (!isLetGo || Int.random(in: 0..<8, using: &random) == 0)
        if step.kind == "inspect" {
            step.texts["result"] = ["pass", "mismatch", "sampling"].randomElement(using: &random)
            step.lists["officers"] = [["A", "B"], ["C", "D"], ["A", "D"], ["A", "A"]].randomElement(using: &random)
            step.flags = seldom ? ["signed"] : ["signed", "partyPresent"]
        }
        if step.kind == "amendBegin" || step.kind == "revoke" {
            step.texts["reason"] = Int.random(in: 0..<4, using: &random) == 0 ? "other" : "shutOut"
        }
        if step.kind == "amendAccept", Int.random(in: 0..<3, using: &random) > 0 {
            step.lists["dropped"] = [lots.randomElement(using: &random) ?? "L1"]
        }
        return step
    }

    private static func boxStep(_ model: SmallModel, _ seldom: Bool, _ random: inout Seeded) -> SmallModel.Step {
        let kind = boxKinds.randomElement(using: &random) ?? ""
        var step = SmallModel.Step(kind: "C:\(kind)", subject: Bool.random(using: &random) ? "C1" : "C2")
        step.hasDocuments = !seldom
        if kind == "close" || kind == "reseal" {
            let inside = model.lotsIn(step.subject)
            step.pieces = inside.reduce(0) { $0 + model.aboard($1) } + (seldom ? 1 : 0)
            step.texts["grossKg"] = String(inside.filter(model.isWhole).reduce(0) { $0 + model.number($1, "kg") })
        }
        if kind == "seal" || kind == "reseal" {
            step.texts["number"] = "S\(Int.random(in: 1...9, using: &random))"
            step.texts["role"] = Int.random(in: 0..<15, using: &random) == 0 ? "driver" : "customs"
        }
        return step
    }

    private static func event(_ step: SmallModel.Step, _ number: Int) -> FlowEvent? {
        guard let kind = EventKind(rawValue: String(step.kind.drop { $0 == "C" || $0 == ":" })) else { return nil }
        var payload: Payload = [:]
        for (name, text) in step.texts { payload[name] = .text(text) }
        for (name, list) in step.lists { payload[name] = .texts(list) }
        if let pieces = step.pieces { payload["pieces"] = .whole(Int64(pieces)) }
        switch kind {
        case .book: payload["warehouse"] = .text("W1")
        case .correct, .withdraw, .seize, .hold, .reject, .amendReject, .reopen, .openSeal:
            payload["reason"] = .text("r")
        case .foreignRelease, .entryNumber: payload["number"] = .text("R")
        case .manifestEntry: payload["bill"] = .text("B")
        case .gateOut: payload["vehicle"] = .text("V")
        case .inspect:
            payload["extent"] = .text("full")
            payload["method"] = .text("opening")
            for name in ["partyPresent", "signed"] { payload[name] = .flag(step.flags.contains(name)) }
        case .consolidator:
            for name in ["registered", "controllerVerified", "plaquePosted"] {
                payload[name] = .flag(name != "registered" || step.flags.contains(name))
            }
        default: break
        }
        let subject: Subject =
            kind == .consolidator
            ? .job("J")
            : step.kind.hasPrefix("C:")
                ? .container(step.subject) : step.isForm ? .declaration(step.subject) : .lot(step.subject)
        let evidence = step.hasDocuments ? DocumentKind.allCases.map { Evidence($0, name: "a") } : []
        return FlowEvent(
            id: "m\(number)", kind, subject, payload, actor: "m", time: "2026-11-18T09:30:00+08:00", evidence: evidence)
    }

    /// Where the records and the model differ.
    private static func differences(_ model: SmallModel, _ records: MemoryRecords) -> [String] {
        var odd: [String] = []
        for (id, lot) in model.lots {
            guard let record = records.lot(id) else { return ["\(id) is missing"] }
            let left =
                "\(lot["state"] ?? "") \(lot["zone"] ?? "-") \(lot["box"] ?? "-") \(lot["aboard"] ?? "0") \(lot["pieces"] ?? "") \(lot["counted"] ?? "0") \(lot["alone"] != nil)"
            let right =
                "\(record.state.rawValue) \(record.zone?.rawValue ?? "-") \(record.container.isEmpty ? "-" : record.container) \(record.loadedPieces) \(record.pieces) \(record.counted) \(record.isHeldAlone)"
            if left != right { odd.append("\(id): model \(left), records \(right)") }
        }
        for (id, form) in model.forms {
            let record = records.declaration(id)
            let left = "\(form["state"] ?? "") \(form["before"] ?? "-") \(form["owes"] != nil)"
            let right =
                "\(record?.state.rawValue ?? "") \(record?.before?.rawValue ?? "-") \(record?.owesAmendment ?? false)"
            if left != right { odd.append("\(id): model \(left), records \(right)") }
        }
        for (id, box) in model.boxes {
            let record = records.container(id)
            let inside = model.lotsIn(id)
            let sums =
                "\(inside.count) \(inside.reduce(0) { $0 + model.number($1, "kg") }) \(inside.reduce(0) { $0 + model.aboard($1) })"
            let left = "\(box["state"] ?? "") \(box["seals"] ?? "") \(sums)"
            let right =
                "\(record?.state.rawValue ?? "") \(record?.sealNumbers.joined(separator: ",") ?? "") \(record?.assigned.lots ?? 0) \(record?.assigned.gross.description ?? "") \(record?.loaded.pieces ?? 0)"
            if left != right { odd.append("\(id): model \(left), records \(right)") }
        }
        return odd
    }

    /// Rules that must have refused something, and kinds of events that one flow knows and the other does not.
    private static let both = [
        "001", "009", "010", "013", "014", "020", "021", "031", "032", "033", "034", "035", "038", "039", "040",
        "041", "050", "051", "052", "053", "054", "060", "061", "062", "063", "066",
    ]

    @Test(
        "100,000 steps of each flow, no difference; every kind of event and every guard is met",
        arguments: [Flow.inspectBeforeLoad, .loadThenInspect])
    func walk(_ flow: Flow) throws {
        var accepted = 0
        var kinds: [String: Int] = [:]
        var rules: Set<String> = []
        for episode in 0..<250 {
            var random = Seeded(state: UInt64(episode))
            var (model, engine) = Self.start(flow)
            for step in 0..<400 {
                var drawn = Self.draw(model, &random)
                if Int.random(in: 0..<10, using: &random) < 7 {
                    for _ in 0..<12 {
                        var trial = model
                        if trial.take(drawn) { break }
                        drawn = Self.draw(model, &random)
                    }
                }
                let event = try #require(Self.event(drawn, step))
                let before = model
                let isExpected = model.take(drawn)
                if !isExpected { model = before }
                let findings = engine.apply(event, sequence: Int64(step + 100))
                rules.formUnion(findings.map(\.rule.text))
                if findings.isEmpty { kinds["\(drawn.kind) \(drawn.isForm)", default: 0] += 1 }
                accepted += findings.isEmpty ? 1 : 0
                let odd = Self.differences(model, engine.records)
                guard findings.isEmpty == isExpected, odd.isEmpty else {
                    Issue.record(
                        "episode \(episode), step \(step), \(drawn): model \(isExpected), \(findings.map(\.message.en)), \(odd)"
                    )
                    return
                }
            }
        }
        #expect(accepted > 40_000)
        let isLoose = flow == .inspectBeforeLoad
        let never = isLoose ? ["C:transit", "C:unstuff", "C:restuff"] : ["C:transit"]
        let wanted =
            Self.lotKinds.map { "\($0) false" } + Self.formKinds.map { "\($0) true" }
            + Self.boxKinds.map { "C:\($0)" }.filter { !never.contains($0) }.map { "\($0) false" }
        #expect(wanted.filter { kinds[$0] == nil } == [])
        let codes = Self.both + (isLoose ? ["016", "018", "030", "036"] : ["017", "019", "022", "064", "065"])
        for code in codes {
            #expect(rules.contains("MP-FLW-\(code)"), "\(code) never refused anything")
        }
    }
}
