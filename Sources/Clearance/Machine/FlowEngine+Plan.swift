import Consignments
import Findings
import Quantities

extension FlowEngine {
    mutating func open(_ event: FlowEvent, _ job: JobRecord?) throws(Records.Failure) -> [Finding] {
        if let job { return [alreadyOpen(event, job)] }
        let payload = event.payload
        var record = JobRecord(
            id: event.subject.id, flow: Flow(rawValue: payload.text("flow")) ?? .inspectBeforeLoad,
            isTransit: payload.text("clearance") == "transit")
        record.consolidator = payload.text("consolidator")
        record.tallyTolerance = payload.whole("tallyTolerance") ?? 0
        try keepFacts(&record, payload)
        return []
    }

    mutating func plan(_ event: FlowEvent, _ job: JobRecord) throws(Records.Failure) -> [Finding] {
        switch event.kind {
        case .planContainer: return try planContainer(event)
        case .planDeclaration: return try planDeclaration(event)
        case .planLot, .foreignLot: return try planLot(event)
        default: break
        }
        guard event.subject.id == job.id else { return [unknown(event)] }
        if event.kind == .warehouse { return try keepWarehouse(event.payload) }
        var record = job
        try keepFacts(&record, event.payload)
        return []
    }

    private mutating func keepFacts(_ record: inout JobRecord, _ payload: Payload) throws(Records.Failure) {
        record.isRegistered = payload.flag("registered")
        record.isControllerVerified = payload.flag("controllerVerified")
        record.isPlaquePosted = payload.flag("plaquePosted")
        record.changed = sequence
        try records.put(record)
    }

    private mutating func keepWarehouse(_ payload: Payload) throws(Records.Failure) -> [Finding] {
        let kind = Consolidator.WarehouseKind(rawValue: payload.text("kind")) ?? .marketOperated
        var record = WarehouseRecord(id: payload.text("warehouse"), kind: kind)
        record.approval = payload.text("approval")
        record.isAddressVerified = payload.flag("addressVerified")
        record.changed = sequence
        try records.put(record)
        return []
    }

    private mutating func planContainer(_ event: FlowEvent) throws(Records.Failure) -> [Finding] {
        if try records.container(event.subject.id) != nil { return [plannedTwice(event)] }
        let payload = event.payload
        var record = ContainerRecord(
            id: event.subject.id, capacity: payload.decimal("volumeM3", as: Volume.self) ?? .zero,
            payload: payload.decimal("payloadKg", as: Weight.self) ?? .zero)
        record.number = payload.text("number")
        record.type = payload.text("type")
        record.destination = payload.text("destination")
        record.bill = payload.text("bill")
        record.vessel = payload.text("vessel")
        record.voyage = payload.text("voyage")
        record.cutOff = payload.text("cutOff")
        record.changed = sequence
        try records.put(record)
        return []
    }

    private mutating func planDeclaration(_ event: FlowEvent) throws(Records.Failure) -> [Finding] {
        if try records.declaration(event.subject.id) != nil { return [plannedTwice(event)] }
        let payload = event.payload
        var record = DeclarationRecord(id: event.subject.id)
        record.purchaser = payload.text("purchaser")
        record.clientSeqNo = payload.text("clientSeqNo")
        record.bill = payload.text("bill")
        record.valueUSD = payload.decimal("valueUSD", as: Amount.self) ?? .zero
        record.lines = payload.whole("lines") ?? 0
        record.changed = sequence
        try records.put(record)
        return []
    }

    private mutating func planLot(_ event: FlowEvent) throws(Records.Failure) -> [Finding] {
        if try records.lot(event.subject.id) != nil { return [plannedTwice(event)] }
        let payload = event.payload
        var record = LotRecord(
            id: event.subject.id, pieces: payload.whole("pieces") ?? 0,
            gross: payload.decimal("grossKg", as: Weight.self) ?? .zero,
            volume: payload.decimal("volumeM3", as: Volume.self) ?? .zero)
        record.destination = payload.text("destination")
        record.bill = payload.text("bill")
        record.changed = sequence
        if event.kind == .foreignLot {
            record.list = payload.text("list")
            record.state = .declared
            record.zone = .waiting
            record.counted = record.pieces
        } else {
            record.declaration = payload.text("declaration")
            guard let declaration = try records.declaration(record.declaration) else {
                return [unknown(event, .declaration(record.declaration))]
            }
            if declaration.state != .draft { return [lateLot(event, declaration)] }
            record.plannedContainer = payload.text("container")
            record.separate = payload.text("separate")
            record.isTradeConfirmed = payload.flag("tradeConfirmed")
        }
        try records.put(record)
        return []
    }
}
