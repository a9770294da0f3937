import Ledger

/// The open file of a journal and its prepared statements, shared by what reads and what writes it.
final class JournalFile {
    let database: Database
    private(set) var statements: [String: StatementBox] = [:]

    final class StatementBox {
        let statement: Statement
        init(_ statement: consuming Statement) { self.statement = statement }
    }

    init(path: String, create: Bool, busyMilliseconds: Int32) throws(JournalError) {
        do {
            database = try Database(path: path, create: create, busyMilliseconds: busyMilliseconds)
        } catch {
            throw .ledger(error)
        }
        try guarded { file throws(LedgerError) in
            try file.identify()
        }
        let identity =
            (try guarded { file throws(LedgerError) in try file.database.integer("PRAGMA application_id") }) ?? 0
        let isEmpty =
            (try guarded { file throws(LedgerError) in
                try file.database.integer("SELECT count(*) FROM sqlite_schema")
            }) == 0
        guard identity == JournalSchema.applicationID || (create && isEmpty) else { throw .notAJournal(path: path) }
        try guarded { file throws(LedgerError) in try file.configure() }
        try migrate(path: path)
    }

    /// Runs a piece of work; what the database says becomes a journal's error.
    func guarded<Result>(
        _ body: (JournalFile) throws(LedgerError) -> Result
    ) throws(JournalError) -> Result {
        do { return try body(self) } catch { throw .ledger(error) }
    }

    /// The prepared statement of a text, prepared once.
    func statement(_ text: String) throws(LedgerError) -> StatementBox {
        if let box = statements[text] { return box }
        let box = StatementBox(try database.prepare(text))
        statements[text] = box
        return box
    }

    /// Reads the header of the file, so that a file that is no database is noticed before anything is set.
    private func identify() throws(LedgerError) { _ = try database.integer("PRAGMA schema_version") }

    /// Every commit is on the disk before it is acknowledged; a row that is replaced counts as deleted.
    private func configure() throws(LedgerError) {
        try patiently("PRAGMA journal_mode = WAL")
        try database.run(
            """
            PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;
            PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON
            """)
    }

    /// Changing to WAL fails at once where another process is at it: tries again for a few seconds.
    private func patiently(_ text: String) throws(LedgerError) {
        for _ in 0..<200 {
            do throws(LedgerError) { return try database.run(text) } catch {
                guard error.isBusy else { throw error }
                Database.pause(milliseconds: 20)
            }
        }
        try database.run(text)
    }

    /// Brings an older file up to date in one transaction; two processes may try at once, the second finds it done.
    private func migrate(path: String) throws(JournalError) {
        let version = try guarded { file throws(LedgerError) in try file.database.integer("PRAGMA user_version") } ?? 0
        guard version <= JournalSchema.version else { throw .newerVersion(path: path, version: version) }
        guard version < JournalSchema.version else { return }
        try guarded { file throws(LedgerError) in try file.database.run("BEGIN IMMEDIATE") }
        do throws(JournalError) {
            try takeSteps()
            try guarded { file throws(LedgerError) in try file.database.run("COMMIT") }
        } catch {
            try? database.run("ROLLBACK")
            throw error
        }
    }

    private func takeSteps() throws(JournalError) {
        let version = try guarded { file throws(LedgerError) in try file.database.integer("PRAGMA user_version") } ?? 0
        guard version < JournalSchema.version else { return }
        try guarded { file throws(LedgerError) in
            for step in Int(version)..<JournalSchema.steps.count {
                try file.database.run(JournalSchema.steps[step])
                try file.database.run("INSERT INTO migration VALUES (\(step + 1), 'version \(step + 1)')")
            }
            try file.database.run(
                "PRAGMA application_id = \(JournalSchema.applicationID); PRAGMA user_version = \(JournalSchema.version)"
            )
        }
        if version == 1 { try fillSnapshot() }
    }

    /// Version 2: the snapshot is what the events of version 1 add up to.
    private func fillSnapshot() throws(JournalError) {
        let rebuilt = try JournalReplay(file: self).rebuild()
        try guarded { file throws(LedgerError) in
            let records = StoredRecords(file: file)
            try records.putEverything(rebuilt.everything)
            try records.flush()
        }
    }
}
