import Findings
import Ledger

/// The system of record of a job: an append-only sequence of events in one SQLite file, and the state they add up to.
///
/// Every commit is on the disk before it is acknowledged. Several processes may use one file at once, each with a journal
/// of its own. Used by one thread at a time.
public struct Journal: ~Copyable {
    let file: JournalFile
    /// What decides where no source does.
    public var policy: FlowPolicy
    /// Called at every boundary of writing, for tests that end the process there.
    public var atBoundary: (@Sendable (WriteBoundary) -> Void)?

    /// A moment between two writes.
    public enum WriteBoundary: Sendable, CaseIterable {
        /// The transaction has begun.
        case begun
        /// An event is written.
        case appended
        /// The records it changed are written.
        case flushed
        /// The transaction is committed.
        case committed
    }

    /// Opens a journal, brings an older one up to date.
    /// - Parameters:
    ///   - path: The file.
    ///   - create: Whether a missing file is made.
    ///   - busyMilliseconds: How long to wait for another process that is writing.
    public init(
        path: String, create: Bool = true, policy: FlowPolicy = FlowPolicy(), busyMilliseconds: Int32 = 30_000
    ) throws(JournalError) {
        file = try JournalFile(path: path, create: create, busyMilliseconds: busyMilliseconds)
        self.policy = policy
    }

    /// Hands in events in order, all of them in one durable transaction: when it returns, what was accepted is on the
    /// disk; when it throws, or the process ends before, nothing is.
    ///
    /// A refused event is left out and the others go on, unless all must go together.
    /// - Parameter allTogether: Whether one refusal refuses the whole batch; the good ones then come back as accepted in
    ///   the outcome, but nothing was written.
    /// - Returns: One outcome an event.
    public func append(_ events: [FlowEvent], allTogether: Bool = false) throws(JournalError) -> [FlowOutcome] {
        try begin()
        do throws(JournalError) {
            let outcomes = try write(events)
            let isRefused = outcomes.contains { if case .refused = $0 { true } else { false } }
            if allTogether && isRefused {
                try file.guarded { file throws(LedgerError) in try file.database.run("ROLLBACK") }
            } else {
                try file.guarded { file throws(LedgerError) in try file.database.run("COMMIT") }
                atBoundary?(.committed)
            }
            return outcomes
        } catch {
            if file.database.isInTransaction { try? file.database.run("ROLLBACK") }
            throw error
        }
    }

    /// Hands in one event.
    public func append(_ event: FlowEvent) throws(JournalError) -> FlowOutcome {
        try append([event]).first ?? .refused([])
    }

    private func begin() throws(JournalError) {
        try file.guarded { file throws(LedgerError) in try file.database.run("BEGIN IMMEDIATE") }
        atBoundary?(.begun)
    }

    private func write(_ events: [FlowEvent]) throws(JournalError) -> [FlowOutcome] {
        var engine = FlowEngine(records: StoredRecords(file: file), policy: policy)
        var head = try file.guarded { file throws(LedgerError) in try file.head() }
        var outcomes: [FlowOutcome] = []
        outcomes.reserveCapacity(events.count)
        for event in events { outcomes.append(try write(event, &engine, &head)) }
        try file.guarded { file throws(LedgerError) in
            try engine.records.flush()
            try file.setHead(head.sequence, head.hash)
        }
        atBoundary?(.flushed)
        return outcomes
    }

    private func write(
        _ event: FlowEvent, _ engine: inout FlowEngine<StoredRecords>, _ head: inout (sequence: Int64, hash: String)
    ) throws(JournalError) -> FlowOutcome {
        if let earlier = try file.event(id: event.id) {
            return earlier.event == event ? .repeated(sequence: earlier.sequence) : .refused([event.idTaken(earlier)])
        }
        let sequence = head.sequence + 1
        do throws(LedgerError) {
            let findings = try engine.apply(event, sequence: sequence)
            guard findings.isEmpty else { return .refused(findings) }
            let payload = event.payload.canonicalText
            let hash = ChainLink.hash(event, payload: payload, sequence: sequence, previous: head.hash)
            try file.append(event, payload: payload, sequence: sequence, previous: head.hash, hash: hash)
            head = (sequence, hash)
        } catch {
            throw .ledger(error)
        }
        atBoundary?(.appended)
        return .accepted(sequence: sequence)
    }
}

extension FlowEvent {
    func idTaken(_ earlier: StoredEvent) -> Finding {
        finding(
            FlowRules.idTaken,
            Refusal(
                zh:
                    "事件编号 \(id) 已用于第 \(earlier.sequence) 号事件（\(earlier.event.kind.rawValue) \(earlier.event.subject.wordsZh)），内容不同",
                en:
                    "event id \(id) is event \(earlier.sequence) already (\(earlier.event.kind.rawValue) of \(earlier.event.subject)), with another content",
                hintZh: "给新事件一个新的编号", hintEn: "give the new event an id of its own"),
            field: "id")
    }
}
