import Consignments
import Findings

/// One job going through one flow.
struct SimulationPlay {
    private var engine: FlowEngine<MemoryRecords>
    private let assumptions: FlowSimulation.Assumptions
    private let fates: [String: SimulationFate]
    private let flow: Flow
    private let time: String
    private var sequence: Int64 = 0
    private var lots: [(id: String, form: String, box: String)] = []
    private var forms: [String] = []
    private var boxes: [String] = []
    private var warehouse = ""
    private(set) var findings: [Finding] = []

    init(
        _ opening: [FlowEvent], _ flow: Flow, _ assumptions: FlowSimulation.Assumptions,
        _ fates: [String: SimulationFate]
    ) {
        var policy = FlowPolicy()
        policy.requiresDocuments = false
        engine = FlowEngine(records: MemoryRecords(), policy: policy)
        self.assumptions = assumptions
        self.fates = fates
        self.flow = flow
        time = opening.first?.time ?? ""
        for event in opening { open(event) }
    }

    private mutating func open(_ event: FlowEvent) {
        var event = event
        switch event.kind {
        case .open: event.payload["flow"] = .text(flow.rawValue)
        case .warehouse: warehouse = event.payload.text("warehouse")
        case .planContainer: boxes.append(event.subject.id)
        case .planDeclaration: forms.append(event.subject.id)
        case .planLot:
            lots.append((event.subject.id, event.payload.text("declaration"), event.payload.text("container")))
        default: break
        }
        apply(event)
    }

    private mutating func apply(_ event: FlowEvent) {
        let refusals = engine.apply(event, sequence: sequence + 1)
        if refusals.isEmpty { sequence += 1 } else if findings.count < 5 { findings += refusals }
    }

    private mutating func step(_ kind: EventKind, _ subject: Subject, _ payload: Payload = [:]) {
        apply(FlowEvent(id: "simulated-\(sequence)", kind, subject, payload, actor: "simulation", time: time))
    }

    private mutating func store() {
        for lot in lots {
            let pieces = engine.records.lot(lot.id)?.pieces ?? 1
            step(.book, .lot(lot.id), ["warehouse": .text(warehouse)])
            step(.receive, .lot(lot.id), ["pieces": .whole(pieces)])
            step(.tally, .lot(lot.id), ["pieces": .whole(pieces)])
        }
    }

    private mutating func declare(_ form: String) {
        step(.manifestEntry, .declaration(form), ["bill": .text("SIMULATED")])
        if flow == .inspectBeforeLoad { step(.arrivalReport, .declaration(form)) }
        for kind in [EventKind.declare, .submit, .accept] { step(kind, .declaration(form)) }
    }

    private mutating func inspect(_ form: String, _ result: String) {
        step(
            .inspect, .declaration(form),
            [
                "result": .text(result), "officers": .texts(["1", "2"]), "extent": .text("sample"),
                "method": .text("opening"), "partyPresent": .flag(true), "signed": .flag(true),
            ])
    }

    private mutating func load(_ lot: (id: String, form: String, box: String)) {
        step(.assign, .lot(lot.id), ["container": .text(lot.box)])
        step(.load, .lot(lot.id))
    }

    private mutating func seal(_ box: String) {
        step(.close, .container(box), packing(box))
        step(.seal, .container(box), ["number": .text("S-\(box)"), "role": .text("customs")])
        step(.gateOut, .container(box), ["vehicle": .text("simulated"), "transitNumber": .text("simulated")])
        step(.arrive, .container(box))
    }

    private mutating func ship(_ box: String) {
        step(.loadingManifest, .container(box))
        step(.depart, .container(box))
    }

    private func packing(_ box: String) -> Payload {
        let loaded = engine.records.container(box)?.loaded ?? ContainerSum()
        return ["pieces": .whole(loaded.pieces), "grossKg": .text(loaded.gross.description)]
    }

    // MARK: Inspect before load

    /// Lots wait for their own declaration only; what is not released in time stays for another vessel.
    mutating func inspectBeforeLoad() -> FlowSimulation.Outcome {
        store()
        for form in forms { declare(form) }
        let due = assumptions.declaring + assumptions.releasing
        var ready: [String: Int] = [:]
        for form in forms {
            ready[form] = releaseLoose(form)
        }
        let last = lastHour
        for lot in lots where (ready[lot.form] ?? due) <= last { load(lot) }
        for box in boxes where engine.records.container(box)?.state == .loading {
            seal(box)
            ship(box)
        }
        for form in forms where (ready[form] ?? due) > last && fates[form] == .mismatched {
            step(.clear, .declaration(form))
        }
        let waits = lots.map { max(0, (ready[$0.form] ?? due) - due) }
        let missed = lots.filter { (ready[$0.form] ?? due) > last }
        return outcome(waits, missed.count, reopened: 0, late: Set(missed.map(\.box)).count)
    }

    /// The last hour in which released goods still reach the vessel.
    private var lastHour: Int { assumptions.cutOff - assumptions.loading - assumptions.toPort }

    /// The hour of release. A mismatch is left held here and cleared after the boxes have gone.
    private mutating func releaseLoose(_ form: String) -> Int {
        let accepted = assumptions.declaring
        switch fates[form] ?? .released {
        case .released:
            step(.release, .declaration(form))
            return accepted + assumptions.releasing
        case .passed:
            step(.select, .declaration(form))
            inspect(form, "pass")
            return accepted + assumptions.releasing + assumptions.inspecting
        case .mismatched:
            step(.select, .declaration(form))
            inspect(form, "mismatch")
            let cleared = accepted + assumptions.releasing + assumptions.inspecting + assumptions.clearing
            if cleared <= lastHour { step(.clear, .declaration(form)) }
            return cleared
        }
    }

    // MARK: Load then inspect

    /// One selected declaration and every box it is in is emptied; all lots of these boxes wait.
    mutating func loadThenInspect() -> FlowSimulation.Outcome {
        store()
        for lot in lots { load(lot) }
        for box in boxes { if engine.records.container(box)?.state == .loading { seal(box) } }
        for form in forms { declare(form) }
        let hit = Set(lots.filter { fates[$0.form] != .released }.map(\.box))
        for form in forms where fates[form] != .released { step(.select, .declaration(form)) }
        for form in forms where fates[form] == .released { step(.release, .declaration(form)) }
        for box in boxes where hit.contains(box) { step(.unstuff, .container(box)) }
        for form in forms where fates[form] != .released {
            inspect(form, fates[form] == .mismatched ? "mismatch" : "pass")
        }
        for box in boxes where hit.contains(box) { refill(box) }
        for box in boxes where engine.records.container(box)?.state == .arrivedPort { ship(box) }
        for form in forms where fates[form] == .mismatched { step(.clear, .declaration(form)) }
        return settled(hit)
    }

    private mutating func refill(_ box: String) {
        step(.restuff, .container(box))
        guard (engine.records.container(box)?.loaded.lots ?? 0) > 0 else { return }
        var payload = packing(box)
        payload["number"] = .text("R-\(box)")
        payload["role"] = .text("customs")
        step(.reseal, .container(box), payload)
    }

    private func settled(_ hit: Set<String>) -> FlowSimulation.Outcome {
        let extra = 2 * assumptions.unstuffing + assumptions.inspecting
        let due = assumptions.loading + assumptions.declaring + assumptions.toPort + assumptions.releasing
        let waits = lots.map { lot in
            fates[lot.form] == .mismatched ? extra + assumptions.clearing : hit.contains(lot.box) ? extra : 0
        }
        let missed = zip(lots, waits).filter { due + $0.1 > assumptions.cutOff }
        return outcome(waits, missed.count, reopened: hit.count, late: Set(missed.map(\.0.box)).count)
    }

    private func outcome(_ waits: [Int], _ missed: Int, reopened: Int, late: Int) -> FlowSimulation.Outcome {
        let innocent = zip(lots, waits).count { $0.1 > 0 && fates[$0.0.form] == .released }
        return FlowSimulation.Outcome(
            flow: flow, waits: waits, innocent: innocent, missed: missed, reopened: reopened, lateBoxes: late,
            events: Int(sequence))
    }
}
