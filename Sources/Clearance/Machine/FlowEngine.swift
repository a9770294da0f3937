import Consignments
import Findings

/// Decides events and carries out what they mean, on records that may be anywhere.
///
/// With a policy every event is checked first, and a refused one changes nothing. Without one, events that were accepted
/// before are only carried out: the fold that rebuilds a state.
public struct FlowEngine<Records: FlowRecords> {
    /// The records.
    public var records: Records
    /// Who decides; `nil` for a rebuild.
    public var policy: FlowPolicy?
    /// Sequence number of the event being carried out; every record it changes carries it.
    var sequence: Int64 = 0

    /// An engine over records.
    public init(records: Records, policy: FlowPolicy?) {
        self.records = records
        self.policy = policy
    }

    /// Hands in an event.
    /// - Returns: Why it is refused, all reasons; empty where it was carried out.
    /// - Complexity: O(1) for an event on a lot; O(lots) of its declaration or container otherwise.
    public mutating func apply(_ event: FlowEvent, sequence: Int64) throws(Records.Failure) -> [Finding] {
        if policy != nil {
            let findings = EventCheck.findings(of: event)
            if !findings.isEmpty { return findings }
        }
        self.sequence = sequence
        let job = try records.job()
        switch event.kind {
        case .open: return try open(event, job)
        case .planContainer, .planDeclaration, .planLot, .foreignLot, .warehouse, .consolidator:
            guard let job else { return [notOpen(event)] }
            return try plan(event, job)
        default:
            guard let job else { return [notOpen(event)] }
            return try move(event, job)
        }
    }

    private mutating func move(_ event: FlowEvent, _ job: JobRecord) throws(Records.Failure) -> [Finding] {
        switch event.subject.kind {
        case .lot: try moveLot(event, job)
        case .declaration: try moveDeclaration(event, job)
        case .container: try moveContainer(event, job)
        case .job: [unknown(event)]
        }
    }

    /// What stands against a transition: missing documents, then guards that do not hold.
    func obstacles<State>(_ transition: Transition<State>, _ context: FlowContext) -> [Finding] {
        guard let policy else { return [] }
        let event = context.event
        var findings: [Finding] = []
        if policy.requiresDocuments {
            let missing = transition.documents.filter { kind in !event.evidence.contains { $0.kind == kind } }
            if !missing.isEmpty { findings.append(lacking(missing, event)) }
        }
        for condition in transition.guards {
            guard let refusal = condition.refusal(context) else { continue }
            findings.append(event.finding(condition.rule, refusal))
        }
        return findings
    }

    func context(_ event: FlowEvent, _ job: JobRecord) -> FlowContext {
        FlowContext(event: event, policy: policy ?? FlowPolicy(), job: job)
    }

    /// Keeps a changed lot, and moves the sums of its containers along.
    mutating func save(_ lot: LotRecord, was old: LotRecord) throws(Records.Failure) {
        var new = lot
        new.changed = sequence
        try records.put(new)
        try shift(old, sign: -1)
        try shift(new, sign: 1)
    }

    private mutating func shift(_ lot: LotRecord, sign: Int64) throws(Records.Failure) {
        guard !lot.container.isEmpty, var box = try records.container(lot.container) else { return }
        box.assigned.add(lot.assignedPart, sign: sign)
        box.loaded.add(lot.loadedPart, sign: sign)
        box.changed = sequence
        try records.put(box)
    }
}
