import Consignments
import Findings
import Quantities

extension FlowEngine {
    /// An event on a declaration; its lots feel it.
    mutating func moveDeclaration(_ event: FlowEvent, _ job: JobRecord) throws(Records.Failure) -> [Finding] {
        guard let old = try records.declaration(event.subject.id) else { return [unknown(event)] }
        let lots = try records.lots(ofDeclaration: old.id)
        let context = try declarationContext(event, job, old, lots)
        let trigger = trigger(of: event, on: old)
        let table = DeclarationTable.of(job.flow)
        guard let transition = table.transition(from: old.state, on: trigger) else {
            return outOfTurn(event, old.state, trigger, table)
        }
        let obstacles = obstacles(transition, context)
        guard obstacles.isEmpty else { return obstacles }
        var declaration = old
        declaration.feel(event)
        declaration.enter(transition.target)
        declaration.changed = sequence
        try records.put(declaration)
        for lot in lots { try move(lot, with: trigger, event, job) }
        if job.flow == .loadThenInspect {
            if event.kind == .select { try hitBoxes(of: lots) }
            if old.state == .inspecting, [.release, .reject].contains(event.kind) { try spareBoxes(of: lots) }
        }
        return []
    }

    private mutating func declarationContext(
        _ event: FlowEvent, _ job: JobRecord, _ declaration: DeclarationRecord, _ lots: [LotRecord]
    ) throws(Records.Failure) -> FlowContext {
        var context = context(event, job)
        context.declaration = declaration
        context.lots = lots
        for lot in lots where !lot.container.isEmpty && context.containers[lot.container] == nil {
            context.containers[lot.container] = try records.container(lot.container)
        }
        return context
    }

    private func trigger(of event: FlowEvent, on declaration: DeclarationRecord) -> Trigger {
        switch event.kind {
        case .inspect:
            switch event.payload.text("result") {
            case "pass": .inspectPass
            case "mismatch": .inspectMismatch
            default: .inspectSampling
            }
        case .amendAccept: declaration.before == .held ? .amendAcceptHeld : .amendAccept
        default: Trigger(rawValue: event.kind.rawValue) ?? .declare
        }
    }

    /// What a lot feels of its declaration's event.
    private mutating func move(
        _ old: LotRecord, with trigger: Trigger, _ event: FlowEvent, _ job: JobRecord
    ) throws(Records.Failure) {
        guard let felt = feeling(of: old, trigger, event),
            let transition = LotTable.of(job.flow).transition(from: old.state, on: felt)
        else { return }
        var lot = old
        lot.enter(transition.target)
        switch felt {
        case .declared: break
        case .rejected: lot.zone = .waiting
        case .selected: lot.zone = .inspection
        case .released, .passed: lot.zone = LotRecord.loadingZone(job.flow)
        case .mismatched, .sampled, .heldTogether: lot.hold(alone: lot.isHeldAlone)
        case .dropped, .revoked: lot.withdraw()
        default: lot.clear(job.flow)
        }
        if lot != old { try save(lot, was: old) }
    }

    private func feeling(of lot: LotRecord, _ trigger: Trigger, _ event: FlowEvent) -> Trigger? {
        let isHeldWithIt = lot.state == .held && !lot.isHeldAlone
        switch trigger {
        case .declare: return .declared
        case .reject: return .rejected
        case .release: return .released
        case .select: return .selected
        case .hold: return .heldTogether
        case .revoke: return .revoked
        case .inspectPass: return lot.state == .held ? (isHeldWithIt ? lot.clearTrigger : nil) : .passed
        case .inspectMismatch: return lot.isHeldAlone ? nil : .mismatched
        case .inspectSampling: return lot.isHeldAlone ? nil : .sampled
        case .clear: return isHeldWithIt ? lot.clearTrigger : nil
        case .amendAccept, .amendAcceptHeld:
            if event.payload.texts("dropped").contains(lot.id) { return .dropped }
            return trigger == .amendAcceptHeld && isHeldWithIt ? lot.amendedTrigger : nil
        default: return nil
        }
    }

    /// Load then inspect: one hit and every lot of the box waits (rules R-082).
    private mutating func hitBoxes(of lots: [LotRecord]) throws(Records.Failure) {
        for box in Self.boxes(lots) {
            let inside = try records.lots(inContainer: box)
            try move(inside, with: .boxHit)
        }
    }

    /// Load then inspect: customs let a selected declaration go before its boxes were emptied. Where nothing else in a box
    /// is selected, its lots wait no more; what was emptied waits for its filling.
    private mutating func spareBoxes(of lots: [LotRecord]) throws(Records.Failure) {
        for box in Self.boxes(lots) {
            let inside = try records.lots(inContainer: box)
            guard try records.container(box)?.state != .unstuffed, try !isInspected(inside) else { continue }
            try move(inside, with: .boxSpared)
        }
    }

    private mutating func isInspected(_ lots: [LotRecord]) throws(Records.Failure) -> Bool {
        for form in Set(lots.map(\.declaration)).sorted() where !form.isEmpty {
            if try records.declaration(form)?.state == .inspecting { return true }
        }
        return false
    }

    private static func boxes(_ lots: [LotRecord]) -> [String] {
        Set(lots.filter(\.isAboard).map(\.container)).sorted()
    }

    /// Moves those lots of a box that feel the trigger.
    private mutating func move(_ lots: [LotRecord], with trigger: Trigger) throws(Records.Failure) {
        for old in lots {
            guard let transition = LotTable.loadThenInspect.transition(from: old.state, on: trigger) else { continue }
            var lot = old
            lot.enter(transition.target)
            try save(lot, was: old)
        }
    }
}

extension DeclarationRecord {
    mutating func enter(_ target: Transition<DeclarationState>.Target) {
        switch target {
        case .to(let state): self.state = state
        case .same: break
        case .before: state = before ?? .accepted
        }
        if state != .amending { before = nil }
    }

    /// What an event changes beside the state.
    mutating func feel(_ event: FlowEvent) {
        let payload = event.payload
        switch event.kind {
        case .manifestEntry: bill = payload.text("bill")
        // Its message is made anew, without what was shut out.
        case .declare: owesAmendment = false
        case .arrivalReport: hasArrivalReport = true
        case .submit: clientSeqNo = payload["clientSeqNo"] == nil ? clientSeqNo : payload.text("clientSeqNo")
        case .accept: entryNumber = payload["entryNumber"] == nil ? entryNumber : payload.text("entryNumber")
        case .entryNumber: entryNumber = payload.text("number")
        case .inspect: officers = payload.texts("officers").joined(separator: "\n")
        case .amendBegin: before = state
        case .amendAccept: owesAmendment = false
        default: break
        }
    }
}
