import Consignments
import Declarations
import Findings
import Loading
import Quantities

/// The events that open a journal from a plan: the job, its warehouse, containers, declarations and lots.
///
/// Ids are derived from the job and the subject, so that opening twice records once.
public struct FlowOpening: Sendable {
    /// A declaration of the plan.
    public struct PlannedDeclaration: Hashable, Sendable {
        /// Its ref.
        public var ref: String
        /// Its value in USD.
        public var valueUSD: Amount
        /// Its lines.
        public var lines: Int
        /// Its client number; empty where none yet.
        public var clientSeqNo: String
        /// Its lots.
        public var group: LotGroup

        /// A declaration of the plan.
        public init(ref: String, valueUSD: Amount, lines: Int, clientSeqNo: String, group: LotGroup) {
            self.ref = ref
            self.valueUSD = valueUSD
            self.lines = lines
            self.clientSeqNo = clientSeqNo
            self.group = group
        }
    }

    /// Who opens.
    public var actor: String
    /// When, ISO 8601 with an offset.
    public var time: String
    /// The code tables the plan was made with; `nil` for the program's own.
    public var codes: PlanCodes?

    /// An opening.
    public init(actor: String, time: String, codes: PlanCodes? = nil) {
        self.actor = actor
        self.time = time
        self.codes = codes
    }

    /// The events, in order: hand them to ``Journal/append(_:allTogether:)`` in one batch, all together.
    ///
    /// Containers get the volume that may be filled (volume × fill factor, rounded down to the cubic centimetre) and the
    /// job's destination and bill. Planned lots are those of the declarations given. A trade counts as confirmed:
    /// intake lets no other lot into a plan.
    public func events(
        job: Job, book: LotBook, load: LoadPlan, declarations: [PlannedDeclaration]
    ) -> [FlowEvent] {
        var events = [opening(job)]
        if let house = job.consolidator?.warehouse { events.append(warehouse(house, job)) }
        for container in load.containers { events.append(planned(container, job)) }
        var boxOfLot: [UInt32: String] = [:]
        for container in load.containers { for lot in container.lots { boxOfLot[lot] = container.ref } }
        for declaration in declarations {
            events.append(planned(declaration, job))
            for lot in declaration.group.lots {
                events.append(planned(book, Int(lot), declaration.ref, boxOfLot[lot] ?? "", job))
            }
        }
        return events
    }

    private func event(
        _ kind: EventKind, _ subject: Subject, _ payload: Payload, _ job: Job
    ) -> FlowEvent {
        FlowEvent(
            id: "plan:\(job.name):\(kind.rawValue):\(subject.id)", kind, subject, payload, actor: actor, time: time)
    }

    private func opening(_ job: Job) -> FlowEvent {
        let house = job.consolidator
        var payload: Payload = [
            "flow": .text(job.flow.rawValue), "clearance": .text(job.clearance.rawValue),
            "registered": .flag(house?.isRegistered ?? false),
            "controllerVerified": .flag(house?.isControllerVerified ?? false),
            "plaquePosted": .flag(house?.isPlaquePosted ?? false),
        ]
        payload.note("consolidator", house?.id)
        payload.note("codes", codes?.sha256)
        if let codes, !codes.files.isEmpty { payload["codeFiles"] = .texts(codes.files) }
        return event(.open, .job(job.name), payload, job)
    }

    private func warehouse(_ house: Consolidator.Warehouse, _ job: Job) -> FlowEvent {
        var payload: Payload = [
            "warehouse": .text(house.id), "kind": .text(house.kind.rawValue),
            "addressVerified": .flag(house.addressVerified),
        ]
        payload.note("approval", house.approval)
        return event(.warehouse, .job(job.name), payload, job)
    }

    private func planned(_ container: LoadedContainer, _ job: Job) -> FlowEvent {
        let usable = Int128(container.capacity.volume.scaled) * Int128(job.limits.fillFactor.scaled)
        var payload: Payload = [
            "volumeM3": .text(Volume(scaled: Int64(usable / Int128(Proportion.scale))).description),
            "payloadKg": .text(container.capacity.payload.description),
            "type": .text(container.capacity.type.rawValue),
        ]
        payload.note("number", container.number)
        payload.note("destination", job.route.destinationPort)
        payload.note("bill", job.route.billOfLading)
        payload.note("vessel", job.route.vessel)
        payload.note("voyage", job.route.voyage)
        return event(.planContainer, .container(container.ref), payload, job)
    }

    private func planned(_ declaration: PlannedDeclaration, _ job: Job) -> FlowEvent {
        var payload: Payload = [
            "valueUSD": .text(declaration.valueUSD.description), "lines": .whole(Int64(declaration.lines)),
            "purchaser": .text(job.purchasers[declaration.group.purchaser].id),
        ]
        payload.note("clientSeqNo", declaration.clientSeqNo)
        return event(.planDeclaration, .declaration(declaration.ref), payload, job)
    }

    private func planned(_ book: LotBook, _ index: LotIndex, _ form: String, _ box: String, _ job: Job) -> FlowEvent {
        let lot = book.lots[index]
        var payload: Payload = [
            "declaration": .text(form), "pieces": .whole(Int64(lot.packages)), "grossKg": .text(lot.gross.description),
            "volumeM3": .text(lot.volume.description), "tradeConfirmed": .flag(true),
        ]
        payload.note("destination", job.route.destinationPort)
        payload.note("bill", job.route.billOfLading)
        payload.note("vendor", book.texts.string(lot.vendor))
        payload.note("container", box)
        payload.note("separate", book.texts.string(lot.separate))
        return event(.planLot, .lot(book.id(of: index)), payload, job)
    }
}

extension Payload {
    /// Adds a text unless there is none.
    fileprivate mutating func note(_ name: String, _ text: String?) {
        if let text, !text.isEmpty { self[name] = .text(text) }
    }
}
