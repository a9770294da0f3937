/// All that a guard may look at: the event, its subject, and what belongs to it.
public struct FlowContext: Sendable {
    /// The event.
    public let event: FlowEvent
    /// The policy.
    public let policy: FlowPolicy
    /// The job.
    public let job: JobRecord
    /// The lot of the event.
    public var lot: LotRecord?
    /// The declaration of the event, or of its lot.
    public var declaration: DeclarationRecord?
    /// The container of the event, or the one its lot goes to or is in.
    public var container: ContainerRecord?
    /// The warehouse of the event, or of its lot.
    public var warehouse: WarehouseRecord?
    /// The lots of the declaration, or in the container, where the event is about one of these or assigns a lot that must
    /// not share a container with some others.
    public var lots: [LotRecord] = []
    /// The declarations of those lots, by ref.
    public var declarations: [String: DeclarationRecord] = [:]
    /// The containers of those lots, by ref.
    public var containers: [String: ContainerRecord] = [:]

    /// The event's payload.
    var payload: Payload { event.payload }
    /// The lots that have not left the job.
    var liveLots: [LotRecord] { lots.filter { !$0.state.isFinal } }
    /// The pieces a load or unload event speaks of: as given, otherwise all that are left.
    var pieces: Int64 {
        guard let lot else { return 0 }
        let rest = event.kind == .unload ? lot.loadedPieces : lot.pieces - lot.loadedPieces
        return payload.whole("pieces") ?? rest
    }

    /// Lots of which some pieces are in the container and that customs has not released at this moment.
    var unreleasedAboard: [LotRecord] {
        lots.filter { $0.isAboard && !isReleasedNow($0, declarations[$0.declaration]) }
    }

    /// Whether goods of a lot may be in a box now: its declaration is released, or its own release is recorded.
    func isReleasedNow(_ lot: LotRecord, _ declaration: DeclarationRecord?) -> Bool {
        if lot.state == .held || lot.state == .waiting || lot.state.isFinal { return false }
        if lot.isForeign { return !lot.ownRelease.isEmpty }
        return declaration?.state == .released || declaration?.state == .cleared
    }
}

/// Why an event may not happen now, and what must happen first.
public struct Refusal: Hashable, Sendable {
    let zh: String
    let en: String
    let hintZh: String
    let hintEn: String

    init(zh: String, en: String, hintZh: String, hintEn: String) {
        self.zh = zh
        self.en = en
        self.hintZh = hintZh
        self.hintEn = hintEn
    }
}
