import Consignments
import Findings
import Quantities

extension FlowEngine {
    /// An event on a lot.
    mutating func moveLot(_ event: FlowEvent, _ job: JobRecord) throws(Records.Failure) -> [Finding] {
        guard let old = try records.lot(event.subject.id) else { return [unknown(event)] }
        let context = try lotContext(event, job, old)
        let trigger = trigger(of: event, on: old, context)
        let table = LotTable.of(job.flow)
        guard let transition = table.transition(from: old.state, on: trigger) else {
            let closed: Set<Trigger> = old.isForeign ? Trigger.ofDeclaration : [.foreignRelease]
            return outOfTurn(event, old.state, trigger, table, without: closed)
        }
        let obstacles = obstacles(transition, context)
        guard obstacles.isEmpty else { return obstacles }
        var lot = old
        lot.enter(transition.target)
        lot.feel(event, context, flow: job.flow)
        try save(lot, was: old)
        try moveBox(of: event, lot: lot.container.isEmpty ? old.container : lot.container, job)
        if [.withdraw, .returnGoods].contains(event.kind), !old.state.isFinal { try oweAmendment(old.declaration) }
        return []
    }

    private mutating func lotContext(
        _ event: FlowEvent, _ job: JobRecord, _ lot: LotRecord
    ) throws(Records.Failure) -> FlowContext {
        var context = context(event, job)
        context.lot = lot
        let box = event.kind == .assign ? event.payload.text("container") : lot.container
        let house = event.kind == .book ? event.payload.text("warehouse") : lot.warehouse
        if !lot.declaration.isEmpty { context.declaration = try records.declaration(lot.declaration) }
        if !box.isEmpty { context.container = try records.container(box) }
        if event.kind == .assign, !lot.separate.isEmpty { context.lots = try records.lots(inContainer: box) }
        if !house.isEmpty { context.warehouse = try records.warehouse(house) }
        return context
    }

    private func trigger(of event: FlowEvent, on lot: LotRecord, _ context: FlowContext) -> Trigger {
        switch event.kind {
        case .tally:
            let counted = event.payload.whole("pieces") ?? lot.counted
            return (counted - lot.pieces).magnitude <= context.job.tallyTolerance ? .tallyAgrees : .tallyDiffers
        case .load: return context.pieces == lot.pieces - lot.loadedPieces ? .loadLast : .loadPart
        case .clear: return clearing(lot, context)
        default: return Trigger(rawValue: event.kind.rawValue) ?? .move
        }
    }

    /// A lot held by itself goes back to where its declaration stands now.
    private func clearing(_ lot: LotRecord, _ context: FlowContext) -> Trigger {
        if lot.isAboard || context.job.flow == .loadThenInspect { return lot.clearTrigger }
        if lot.isForeign { return lot.ownRelease.isEmpty ? .clearDeclared : .clear }
        return switch context.declaration?.state {
        case .draft, .returned: .clearReady
        case .checked, .submitted, .accepted: .clearDeclared
        default: .clear
        }
    }

    /// The container feels what happens to its lots.
    private mutating func moveBox(of event: FlowEvent, lot container: String, _ job: JobRecord) throws(Records.Failure)
    {
        let triggers: [EventKind: Trigger] = [.assign: .goodsAssigned, .load: .goodsLoaded, .unload: .goodsUnloaded]
        guard let trigger = triggers[event.kind], var box = try records.container(container),
            let transition = ContainerTable.of(job.flow).transition(from: box.state, on: trigger),
            case .to(let state) = transition.target
        else { return }
        box.state = state
        try records.put(box)
    }

    /// A lot leaves a declaration that customs has: it lists the lot until it is amended.
    private mutating func oweAmendment(_ declaration: String) throws(Records.Failure) {
        guard !declaration.isEmpty, var record = try records.declaration(declaration), record.state.isSent else {
            return
        }
        record.owesAmendment = true
        record.changed = sequence
        try records.put(record)
    }
}

extension LotRecord {
    /// The trigger of a release of what was held: it depends on whether the lot is in a box.
    var clearTrigger: Trigger { isWhollyAboard ? .clearAboard : isAboard ? .clearPartAboard : .clear }
    /// The same for an accepted amendment.
    var amendedTrigger: Trigger { isWhollyAboard ? .amendedAboard : isAboard ? .amendedPartAboard : .amended }

    mutating func enter(_ target: Transition<LotState>.Target) {
        if case .to(let state) = target { self.state = state }
    }

    /// Leaves the plan of its box, goes where such goods stand.
    mutating func leaveBox() {
        container = ""
        loadedPieces = 0
    }

    /// The part of the warehouse for goods that may be loaded.
    static func loadingZone(_ flow: Flow) -> Zone { flow == .inspectBeforeLoad ? .released : .waiting }

    /// What an event on the lot itself changes beside its state.
    mutating func feel(_ event: FlowEvent, _ context: FlowContext, flow: Flow) {
        let payload = event.payload
        switch event.kind {
        case .book: warehouse = payload.text("warehouse")
        case .receive: zone = .receiving
        case .count: counted += payload.whole("pieces") ?? 0
        case .tally:
            counted = payload.whole("pieces") ?? counted
            if state == .ready { zone = .waiting }
        case .correct: correct(payload)
        case .move: zone = Zone(rawValue: payload.text("zone")) ?? zone
        case .assign: container = payload.text("container")
        case .unassign: container = ""
        case .load:
            loadedPieces += context.pieces
            if state == .loaded { zone = nil }
        case .unload: unload(context.pieces, flow)
        case .foreignRelease:
            ownRelease = payload.text("number")
            zone = Self.loadingZone(flow)
        case .withdraw: withdraw()
        case .returnGoods, .seize:
            leaveBox()
            zone = nil
        case .hold: hold(alone: true)
        case .clear: clear(flow)
        default: break
        }
    }

    private mutating func correct(_ payload: Payload) {
        pieces = payload.whole("pieces") ?? pieces
        gross = payload.decimal("grossKg", as: Weight.self) ?? gross
        volume = payload.decimal("volumeM3", as: Volume.self) ?? volume
        counted = pieces
        if state == .ready { zone = .waiting }
    }

    private mutating func unload(_ count: Int64, _ flow: Flow) {
        loadedPieces -= count
        zone = state == .held ? .exception : Self.loadingZone(flow)
        if state == .held && loadedPieces == 0 { container = "" }
    }

    mutating func withdraw() {
        leaveBox()
        isHeldAlone = false
        if zone != nil { zone = .exception }
    }

    mutating func hold(alone: Bool) {
        isHeldAlone = alone
        if isAboard { return }
        container = ""
        zone = .exception
    }

    mutating func clear(_ flow: Flow) {
        isHeldAlone = false
        zone = state == .loaded ? nil : state == .declared || state == .ready ? .waiting : Self.loadingZone(flow)
    }
}
