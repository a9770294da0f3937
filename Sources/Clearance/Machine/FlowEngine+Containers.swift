import Findings
import Quantities

extension FlowEngine {
    /// An event on a container.
    mutating func moveContainer(_ event: FlowEvent, _ job: JobRecord) throws(Records.Failure) -> [Finding] {
        guard let old = try records.container(event.subject.id) else { return [unknown(event)] }
        let lots = event.kind == .bookVessel ? [] : try records.lots(inContainer: old.id)
        let context = try containerContext(event, job, old, lots)
        let trigger = Trigger(rawValue: event.kind.rawValue) ?? .bookVessel
        let table = ContainerTable.of(job.flow)
        guard let transition = table.transition(from: old.state, on: trigger) else {
            return outOfTurn(event, old.state, trigger, table)
        }
        let obstacles = obstacles(transition, context)
        guard obstacles.isEmpty else { return obstacles }
        var box = old
        if case .to(let state) = transition.target { box.state = state }
        box.feel(event)
        box.changed = sequence
        try records.put(box)
        if event.kind == .restuff { try restuff(lots) }
        return []
    }

    private mutating func containerContext(
        _ event: FlowEvent, _ job: JobRecord, _ box: ContainerRecord, _ lots: [LotRecord]
    ) throws(Records.Failure) -> FlowContext {
        var context = context(event, job)
        context.container = box
        context.lots = lots
        for lot in lots where !lot.declaration.isEmpty && context.declarations[lot.declaration] == nil {
            context.declarations[lot.declaration] = try records.declaration(lot.declaration)
        }
        return context
    }

    /// Fills a box again: what waited goes back in, what is held stays out.
    private mutating func restuff(_ lots: [LotRecord]) throws(Records.Failure) {
        for old in lots {
            var lot = old
            if old.state == .held {
                lot.leaveBox()
                lot.zone = .exception
            } else if let transition = LotTable.loadThenInspect.transition(from: old.state, on: .restuffed) {
                lot.enter(transition.target)
            }
            if lot != old { try save(lot, was: old) }
        }
    }
}

extension ContainerRecord {
    /// What an event changes beside the state.
    mutating func feel(_ event: FlowEvent) {
        let payload = event.payload
        switch event.kind {
        case .bookVessel: book(payload)
        case .seal, .reseal: seals = (sealNumbers + [payload.text("number")]).joined(separator: "\n")
        case .gateOut:
            vehicle = payload.text("vehicle")
            transitNumber = payload.text("transitNumber")
        case .transit: if payload["number"] != nil { transitNumber = payload.text("number") }
        case .depart: book(payload)
        default: break
        }
    }

    private mutating func book(_ payload: Payload) {
        if payload["vessel"] != nil { vessel = payload.text("vessel") }
        if payload["voyage"] != nil { voyage = payload.text("voyage") }
        if payload["cutOff"] != nil { cutOff = payload.text("cutOff") }
        if payload["number"] != nil { number = payload.text("number") }
    }
}
