import Ledger

/// Something that is not as the journal says.
public enum JournalFault: Hashable, Sendable {
    /// The database itself is damaged, in SQLite's words.
    case file(String)
    /// An event is not what it was, or does not stand where it stood.
    case event(sequence: Int64, reason: String)
    /// The journal is whole, but does not hold the event the caller knows of.
    case missingHash(String)
    /// The snapshot of a subject is not what the events add up to.
    case snapshot(Subject)
    /// The snapshot of a warehouse is not what the events add up to.
    case warehouse(String)
}

/// What a verification found.
public struct JournalVerification: Hashable, Sendable {
    /// Events read.
    public let events: Int64
    /// Hash of the last event; kept elsewhere, it proves later that nothing before it was changed.
    public let headHash: String
    /// SHA-256 over the state that the events add up to; empty where they cannot be read.
    public let stateHash: String
    /// What is wrong; empty where all is well.
    public let faults: [JournalFault]
}

extension Journal {
    /// Reads every event, checks the chain, folds the events again and compares with the snapshot tables.
    /// - Parameter knownHash: The hash of an event that must be there, kept outside the file: it finds what a forger who
    ///   rewrote the whole chain has done.
    /// - Complexity: O(events).
    public func verify(knownHash: String? = nil) throws(JournalError) -> JournalVerification {
        try file.guarded { file throws(LedgerError) in try file.database.run("BEGIN") }
        defer { try? file.database.run("COMMIT") }
        var faults = try structuralFaults()
        let head = try file.guarded { file throws(LedgerError) in try file.head() }
        do throws(JournalError) {
            let rebuilt = try JournalReplay(file: file).rebuild().everything
            faults += try differences(rebuilt)
            if let knownHash, try file.events(where: "hash = ?", knownHash).isEmpty {
                faults.append(.missingHash(knownHash))
            }
            return JournalVerification(
                events: head.sequence, headHash: head.hash, stateHash: rebuilt.stateHash, faults: faults)
        } catch {
            guard case .damagedEvent(let sequence, let reason) = error else { throw error }
            faults.append(.event(sequence: sequence, reason: reason))
            return JournalVerification(events: head.sequence, headHash: head.hash, stateHash: "", faults: faults)
        }
    }

    /// Damage that SQLite sees, evidence without its event, and rules of the tables that somebody took away.
    private func structuralFaults() throws(JournalError) -> [JournalFault] {
        try file.guarded { file throws(LedgerError) in
            var faults: [JournalFault] = []
            let check = try file.database.text("PRAGMA integrity_check(1)") ?? ""
            if check != "ok" { faults.append(.file(check)) }
            let lost = try file.database.integer(
                "SELECT count(*) FROM evidence WHERE NOT EXISTS (SELECT 1 FROM event WHERE event.seq = evidence.seq)")
            if lost != 0 { faults.append(.file("there is evidence that belongs to no event")) }
            // Nothing and an empty name are read alike, and are not the same.
            let empty = try file.database.integer("SELECT count(*) FROM lot WHERE declaration = '' OR container = ''")
            if empty != 0 { faults.append(.file("a lot has an empty name of a declaration or a container")) }
            let guards = try file.database.integer("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'")
            if guards != 6 { faults.append(.file("the triggers that keep events unchanged are not all there")) }
            return faults + (try file.schemaFaults())
        }
    }

    private func differences(_ rebuilt: RecordSet) throws(JournalError) -> [JournalFault] {
        do {
            let stored = try file.guarded { file throws(LedgerError) in try file.readEverything() }
            var faults: [JournalFault] = []
            if stored.job != rebuilt.job { faults.append(.snapshot(.job(rebuilt.job?.id ?? stored.job?.id ?? ""))) }
            faults += Self.differing(stored.warehouses, rebuilt.warehouses, \.id).map(JournalFault.warehouse)
            faults += Self.differing(stored.declarations, rebuilt.declarations, \.id).map {
                .snapshot(.declaration($0))
            }
            faults += Self.differing(stored.containers, rebuilt.containers, \.id).map { .snapshot(.container($0)) }
            faults += Self.differing(stored.lots, rebuilt.lots, \.id).map { .snapshot(.lot($0)) }
            return faults
        } catch {
            return [.file("\(error)")]
        }
    }

    private static func differing<Record: Hashable>(
        _ left: [Record], _ right: [Record], _ name: KeyPath<Record, String>
    ) -> [String] {
        let odd = Set(left).symmetricDifference(right)
        return Set(odd.map { $0[keyPath: name] }).sorted()
    }
}

extension JournalFile {
    /// Tables, indexes, triggers and steps of migration that are not those which this program makes.
    fileprivate func schemaFaults() throws(LedgerError) -> [JournalFault] {
        let model = try Database(path: ":memory:", create: true)
        for (step, text) in JournalSchema.steps.enumerated() {
            try model.run(text)
            try model.run("INSERT INTO migration VALUES (\(step + 1), 'version \(step + 1)')")
        }
        var faults: [JournalFault] = []
        let schema = "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name"
        let steps = "SELECT version || ' ' || name FROM migration ORDER BY version"
        if try Self.texts(schema, database) != Self.texts(schema, model) {
            faults.append(.file("its tables, indexes and triggers are not those of a journal"))
        }
        if try Self.texts(steps, database) != Self.texts(steps, model) {
            faults.append(.file("its steps of migration are not those of a journal"))
        }
        return faults
    }

    private static func texts(_ query: String, _ database: borrowing Database) throws(LedgerError) -> [String] {
        let rows = try database.prepare(query)
        var texts: [String] = []
        while try rows.step() { texts.append(try rows.text(0)) }
        return texts
    }

    /// All records of the snapshot.
    func readEverything() throws(LedgerError) -> RecordSet {
        RecordSet(
            job: try readJob(), warehouses: try readWarehouses(), lots: try readLots(.id, nil),
            declarations: try readDeclarations(), containers: try readContainers())
    }
}
