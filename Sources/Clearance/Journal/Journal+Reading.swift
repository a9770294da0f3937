import Ledger

extension Journal {
    /// The job; `nil` before it is opened.
    public func job() throws(JournalError) -> JobRecord? {
        try file.guarded { file throws(LedgerError) in try file.readJob() }
    }

    /// A lot as it stands now.
    public func lot(_ id: String) throws(JournalError) -> LotRecord? {
        try file.guarded { file throws(LedgerError) in try file.readLots(.id, id).first }
    }

    /// A declaration as it stands now.
    public func declaration(_ id: String) throws(JournalError) -> DeclarationRecord? {
        try file.guarded { file throws(LedgerError) in try file.readDeclarations(id).first }
    }

    /// A container as it stands now.
    public func container(_ id: String) throws(JournalError) -> ContainerRecord? {
        try file.guarded { file throws(LedgerError) in try file.readContainers(id).first }
    }

    /// The lots of a declaration, by number.
    public func lots(ofDeclaration id: String) throws(JournalError) -> [LotRecord] {
        try file.guarded { file throws(LedgerError) in try file.readLots(.declaration, id) }
    }

    /// The lots assigned to a container, loaded or not, by number: its packing list.
    public func lots(inContainer id: String) throws(JournalError) -> [LotRecord] {
        try file.guarded { file throws(LedgerError) in try file.readLots(.container, id) }
    }

    /// All records at this moment, for re-planning. Complexity: O(lots).
    public func everything() throws(JournalError) -> RecordSet {
        try file.guarded { file throws(LedgerError) in
            try file.database.run("BEGIN")
            defer { try? file.database.run("COMMIT") }
            return try file.readEverything()
        }
    }

    /// SHA-256 over the present state; equal for equal states. Complexity: O(lots).
    public func stateHash() throws(JournalError) -> String { try everything().stateHash }

    /// Sequence number and hash of the last event; 0 and empty where there is none.
    public func head() throws(JournalError) -> (sequence: Int64, hash: String) {
        try file.guarded { file throws(LedgerError) in try file.head() }
    }

    /// Every event in order.
    public func forEachEvent(_ body: (StoredEvent) -> Void) throws(JournalError) {
        try file.everyEvent { stored throws(JournalError) in body(stored) }
    }

    /// All events as lines of canonical JSON.
    public func export() throws(JournalError) -> [UInt8] {
        var bytes: [UInt8] = []
        try forEachEvent { bytes.append(contentsOf: EventText.line($0)) }
        return bytes
    }

    /// The event that opened the job; `nil` before that.
    public func opening() throws(JournalError) -> FlowEvent? {
        guard let job = try job() else { return nil }
        return try history(.job(job.id)).first { $0.event.kind == .open }?.event
    }

    /// What happened to a subject, in order.
    ///
    /// For a lot: its own events, those of its declaration, and those of the container it is in, from its assignment on.
    /// For a declaration: its own events and those of its lots. For a container: its own, and the assigning, loading and
    /// unloading of the lots in it now. Complexity: O(events found), O(lots) for declaration and container.
    public func history(_ subject: Subject) throws(JournalError) -> [StoredEvent] {
        var events = try own(subject)
        switch subject.kind {
        case .job: break
        case .lot:
            guard let lot = try lot(subject.id) else { break }
            if !lot.declaration.isEmpty { events += try own(.declaration(lot.declaration)) }
            if !lot.container.isEmpty {
                let since = events.last { $0.event.kind == .assign }?.sequence ?? 0
                events += try own(.container(lot.container)).filter { $0.sequence > since }
            }
        case .declaration: for lot in try lots(ofDeclaration: subject.id) { events += try own(.lot(lot.id)) }
        case .container:
            let kinds: Set<EventKind> = [.assign, .unassign, .load, .unload, .hold, .clear]
            for lot in try lots(inContainer: subject.id) {
                events += try own(.lot(lot.id)).filter { kinds.contains($0.event.kind) }
            }
        }
        return events.sorted { $0.sequence < $1.sequence }
    }

    /// The events about a subject itself, in order; for a declaration without those of its lots. Complexity: O(events found).
    public func ownEvents(_ subject: Subject) throws(JournalError) -> [StoredEvent] { try own(subject) }

    private func own(_ subject: Subject) throws(JournalError) -> [StoredEvent] {
        try file.events(where: "subject_kind = '\(subject.kind.rawValue)' AND subject = ?", subject.id)
    }
}
