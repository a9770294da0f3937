import Consignments
import Findings
import Quantities
import Testing

@testable import Clearance

/// The smallest world in which the event of a row may happen: one lot L1 on declaration D1, the box C1 and the
/// warehouse W1, all in the states that the row wants.
struct RowWorld {
    let row: DocumentedRow
    var engine = FlowEngine(records: MemoryRecords(), policy: FlowPolicy())
    var documents = DocumentKind.allCases
    var payload: Payload = [:]
    var time = "2026-11-18T09:30:00+08:00"

    private var job: JobRecord
    private var house = WarehouseRecord(id: "W1", kind: .publicManagement)
    private var lot: LotRecord
    private var form = DeclarationRecord(id: "D1")
    private var box: ContainerRecord
    private var other: LotRecord?

    init(_ row: DocumentedRow) {
        self.row = row
        job = JobRecord(id: "J", flow: row.flow, isTransit: row.trigger == "transit")
        (job.isRegistered, job.isControllerVerified, job.isPlaquePosted) = (true, true, true)
        house.isAddressVerified = true
        lot = Self.lot("L1")
        box = ContainerRecord(id: "C1", capacity: Volume("10") ?? .zero, payload: Weight("1000") ?? .zero)
        box.destination = "ARE"
        form.bill = "B1"
        form.hasArrivalReport = true
        engine.policy?.amendsUnderInspection = true
        switch row.machine {
        case "Lot": arrangeLot()
        case "Declaration": arrangeForm()
        default: arrangeBox()
        }
        payload = Self.payload(kind)
        fitPayload()
    }

    private static func lot(_ id: String) -> LotRecord {
        var lot = LotRecord(
            id: id, pieces: 10, gross: Weight("100") ?? .zero, volume: Volume("2") ?? .zero)
        lot.declaration = "D1"
        lot.destination = "ARE"
        lot.warehouse = "W1"
        return lot
    }

    private var isLoose: Bool { row.flow == .inspectBeforeLoad }

    /// The state of the row's subject.
    var state: String {
        switch row.machine {
        case "Lot": (engine.records.lot("L1") ?? lot).state.rawValue
        case "Declaration": (engine.records.declaration("D1") ?? form).state.rawValue
        default: (engine.records.container("C1") ?? box).state.rawValue
        }
    }

    // MARK: Arranging

    private mutating func aboard(_ pieces: Int64, _ state: ContainerState) {
        lot.container = "C1"
        lot.loadedPieces = pieces
        box.state = state
    }

    private mutating func arrangeLot() {
        lot.state = LotState(rawValue: row.from) ?? .planned
        form.state = .released
        switch lot.state {
        case .assigned: aboard(0, .open)
        case .loaded: aboard(10, .loading)
        case .waiting: aboard(10, .arrivedPort)
        default: break
        }
        switch row.trigger {
        case "foreignRelease": (lot.list, lot.declaration) = ("9610-1", "")
        case "correct": form.state = .draft
        case "move": lot.zone = Self.zones[row.from]?.from
        case "unload": aboard(lot.state == .loaded ? 10 : 4, .loading)
        case "clear", "clearPartAboard", "clearAboard", "clearDeclared", "clearReady": arrangeClear()
        case "amended", "amendedPartAboard", "amendedAboard":
            (form.state, form.before) = (.amending, .held)
            if row.trigger != "amended" { aboard(row.trigger == "amendedAboard" ? 10 : 4, .arrivedPort) }
        case "dropped": (form.state, form.before) = (.amending, .accepted)
        case "declared": form.state = .draft
        case "rejected": form.state = lot.state == .underInspection ? .inspecting : .submitted
        case "released": form.state = lot.state == .underInspection ? .inspecting : .accepted
        case "selected": form.state = .accepted
        case "boxSpared": (form.state, box.state) = (.inspecting, .arrivedPort)
        case "heldTogether", "hold": if lot.state == .declared { form.state = .accepted }
        case "passed": form.state = .inspecting
        case "mismatched", "sampled":
            form.state = lot.state == .held ? .held : .inspecting
            if !isLoose, lot.container == "C1" { box.state = .unstuffed }
        case "boxHit": (form.state, box.state) = (.accepted, .arrivedPort)
        case "restuffed": (form.state, box.state) = (.released, .unstuffed)
        default: break
        }
    }

    private mutating func arrangeClear() {
        lot.isHeldAlone = true
        switch row.trigger {
        case "clearPartAboard": aboard(4, .loading)
        case "clearAboard": aboard(10, .loading)
        case "clearDeclared": form.state = .accepted
        case "clearReady": form.state = .draft
        default: break
        }
    }

    private mutating func arrangeForm() {
        form.state = DeclarationState(rawValue: row.from) ?? .draft
        lot.state = .released
        switch row.trigger {
        case "declare":
            lot.state = isLoose ? .ready : .loaded
            if !isLoose { aboard(10, .loading) }
        case "release", "select":
            let isHit = form.state == .inspecting
            if isLoose {
                lot.state = isHit ? .underInspection : .declared
            } else {
                atPort(isHit ? .waiting : .loaded, .arrivedPort)
            }
        case "inspectPass", "inspectMismatch", "inspectSampling":
            if form.state == .held {
                lot.state = .held
            } else if isLoose {
                lot.state = .underInspection
            } else {
                atPort(.waiting, .unstuffed)
            }
        case "clear": if isLoose { lot.state = .held } else { atPort(.held, .arrivedPort) }
        case "amendAccept", "amendReject": form.before = .released
        case "amendAcceptHeld":
            form.before = .held
            if isLoose { lot.state = .held } else { atPort(.held, .arrivedPort) }
        case "conclude": atPort(.loaded, .onBoard)
        default: break
        }
    }

    private mutating func atPort(_ state: LotState, _ place: ContainerState) {
        lot.state = state
        aboard(10, place)
    }

    private mutating func arrangeBox() {
        let state = ContainerState(rawValue: row.from) ?? .empty
        form.state = .released
        switch row.trigger {
        case "goodsAssigned": lot.state = isLoose ? .released : .ready
        case "goodsLoaded":
            lot.state = .assigned
            aboard(0, state)
        case "unstuff":
            form.state = .inspecting
            atPort(.waiting, state)
        case "restuff": atPort(.waiting, state)
        default: atPort(.loaded, state)
        }
        box.state = state
        if ![.empty, .open, .loading, .closed].contains(state) { box.seals = "S0" }
    }

    // MARK: The event

    /// The kind of event that brings the row's trigger.
    private var kind: EventKind {
        switch row.trigger {
        case "tallyAgrees", "tallyDiffers": .tally
        case "loadPart", "loadLast", "goodsLoaded": .load
        case "clearPartAboard", "clearAboard", "clearDeclared", "clearReady": .clear
        case "declared": .declare
        case "rejected": .reject
        case "released", "boxSpared": .release
        case "selected", "boxHit": .select
        case "passed", "mismatched", "sampled", "inspectPass", "inspectMismatch", "inspectSampling": .inspect
        case "heldTogether": .hold
        case "amended", "amendedPartAboard", "amendedAboard", "dropped", "amendAcceptHeld": .amendAccept
        case "revoked": .revoke
        case "restuffed": .restuff
        case "goodsAssigned": .assign
        case "goodsUnloaded": .unload
        default: EventKind(rawValue: row.trigger) ?? .open
        }
    }

    private var subject: Subject {
        let isLots = row.machine == "Lot" || row.trigger.hasPrefix("goods")
        let kinds = EventShape.of(kind).subjects
        if kind == .hold || kind == .clear {
            return isLots && row.trigger != "heldTogether" ? .lot("L1") : .declaration("D1")
        }
        return kinds == [.lot] ? .lot("L1") : kinds == [.container] ? .container("C1") : .declaration("D1")
    }

    /// A payload with which the event would pass.
    private static func payload(_ kind: EventKind) -> Payload {
        switch kind {
        case .book: ["warehouse": .text("W1")]
        case .receive, .count, .tally: ["pieces": .whole(10)]
        case .correct: ["pieces": .whole(10), "reason": .text("counted again")]
        case .assign: ["container": .text("C1")]
        case .withdraw, .seize, .hold, .reject, .amendReject, .reopen, .openSeal: ["reason": .text("r")]
        case .foreignRelease, .entryNumber: ["number": .text("R1")]
        case .manifestEntry: ["bill": .text("B1")]
        case .inspect: Story.record
        case .amendBegin, .revoke: ["reason": .text("shutOut")]
        case .close: ["pieces": .whole(10), "grossKg": .text("100")]
        case .seal: Story.seal("S1")
        case .reseal: Story.packing(1, seal: "S1")
        case .gateOut: ["vehicle": .text("V1"), "transitNumber": .text("T1")]
        default: [:]
        }
    }

    private mutating func fitPayload() {
        switch row.trigger {
        case "tallyDiffers": payload["pieces"] = .whole(9)
        case "loadPart": payload["pieces"] = .whole(4)
        case "unload" where lot.state == .assigned: payload["pieces"] = .whole(2)
        case "move": payload["zone"] = .text(Self.zones[row.from]?.to.rawValue ?? "")
        case "mismatched", "inspectMismatch": payload["result"] = .text("mismatch")
        case "sampled", "inspectSampling": payload["result"] = .text("sampling")
        case "dropped": payload["dropped"] = .texts(["L1"])
        default: break
        }
    }

    /// A move that suits a state.
    private static let zones: [String: (from: Zone, to: Zone)] = [
        "received": (.receiving, .waiting), "discrepant": (.receiving, .exception), "ready": (.receiving, .waiting),
        "declared": (.receiving, .waiting), "underInspection": (.waiting, .inspection),
        "held": (.inspection, .exception), "released": (.waiting, .released), "assigned": (.waiting, .released),
    ]

    // MARK: Breaking one guard

    /// Changes the world so that one guard does not hold any more.
    mutating func offend(_ rule: String) {
        switch rule.suffix(3) {
        case "010": job.isRegistered = false
        case "011": lot.isTradeConfirmed = false
        case "012": house = WarehouseRecord(id: "W1", kind: .marketOperated)
        case "013": payload["zone"] = .text(row.from == "released" || row.from == "assigned" ? "waiting" : "released")
        case "014": form.bill = ""
        case "015": form.lines = 51
        case "016", "017":
            other = Self.lot("L2")
            other?.state = .received
        case "018": form.hasArrivalReport = false
        case "019":
            lot.state = row.trigger == "release" ? .loaded : .held
            aboard(10, .gateOut)
        case "020": payload["officers"] = .texts(["A", "A"])
        case "021": form.officers = "A\nX"
        case "022": box.state = .arrivedPort
        case "023", "030": form.state = .accepted
        case "031", "032": box.state = .closed
        case "033": box.payload = Weight("99.99") ?? .zero
        case "034": box.destination = "KEN"
        case "035":
            (lot.list, lot.declaration, lot.ownRelease) = ("9610-1", "", "")
        case "036": (lot.list, lot.declaration) = ("", "D1")
        case "037": box.cutOff = "2026-11-18T09:29:59+08:00"
        case "038": payload["container"] = .text("C2")
        case "039": payload["pieces"] = .whole(11)
        case "040": aboard(1, .loading)
        case "041": form.state = .held
        case "042":
            lot.separate = "A"
            var second = Self.lot("L2")
            (second.state, second.container, second.separate) = (.assigned, "C1", "A")
            other = second
        case "050":
            other = Self.lot("L2")
            other?.state = .assigned
            other?.container = "C1"
        case "051": payload["pieces"] = .whole(11)
        case "052": form.state = .amending
        case "053": payload["role"] = .text("driver")
        case "054": payload["number"] = .text("S0")
        case "055": box.seals = ""
        case "056": job.isTransit = false
        case "060": payload["reason"] = .text("other")
        case "061": engine.policy?.amendsUnderInspection = false
        case "062": payload["dropped"] = .texts(["L9"])
        case "063": aboard(3, .loading)
        case "064": form.state = .accepted
        case "065": form.state = .inspecting
        case "066": form.owesAmendment = true
        default: Issue.record("no way is known to offend \(rule)")
        }
        place()
    }

    /// Puts the records into the engine.
    private mutating func place() {
        engine.records = MemoryRecords()
        box.assigned = ContainerSum()
        box.loaded = ContainerSum()
        for lot in [lot, other].compactMap({ $0 }) where lot.container == "C1" {
            box.assigned.add(lot.assignedPart, sign: 1)
            box.loaded.add(lot.loadedPart, sign: 1)
        }
        engine.records.put(job)
        engine.records.put(house)
        engine.records.put(form)
        engine.records.put(box)
        engine.records.put(lot)
        if let other { engine.records.put(other) }
    }

    /// Hands in the event of the row.
    mutating func apply() -> [Finding] {
        place()
        let event = FlowEvent(
            id: "e", kind, subject, payload, actor: "tester", time: time,
            evidence: documents.map { Evidence($0, name: "a.pdf") })
        return engine.apply(event, sequence: 1)
    }
}
