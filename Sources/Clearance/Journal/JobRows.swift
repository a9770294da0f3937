import Consignments
import Ledger

extension JournalFile {
    private static let jobUpsert = upsert("job", jobColumns)
    private static let jobColumns = """
        id, flow, transit, consolidator, registered, controller_verified, plaque_posted, tally_tolerance, \
        changed
        """

    /// The job, once it is opened.
    func readJob() throws(LedgerError) -> JobRecord? {
        let box = try statement("SELECT \(Self.jobColumns) FROM job")
        defer { box.statement.reset() }
        return try box.statement.step() ? Self.job(box.statement) : nil
    }

    /// Writes the job in place of an earlier one.
    func write(_ record: JobRecord) throws(LedgerError) {
        let box = try statement(Self.jobUpsert)
        try Self.bind(record, to: box.statement)
        try box.statement.run()
    }

    private static func bind(_ record: JobRecord, to row: borrowing Statement) throws(LedgerError) {
        try row.bind(1, record.id)
        try row.bind(2, record.flow.rawValue)
        try row.bind(3, record.isTransit ? 1 : 0)
        try row.bind(4, record.consolidator)
        try row.bind(5, record.isRegistered ? 1 : 0)
        try row.bind(6, record.isControllerVerified ? 1 : 0)
        try row.bind(7, record.isPlaquePosted ? 1 : 0)
        try row.bind(8, record.tallyTolerance)
        try row.bind(9, record.changed)
    }

    private static func job(_ row: borrowing Statement) throws(LedgerError) -> JobRecord {
        var record = try JobRecord(id: row.text(0), flow: row.word(1), isTransit: row.flag(2))
        record.consolidator = try row.text(3)
        record.isRegistered = try row.flag(4)
        record.isControllerVerified = try row.flag(5)
        record.isPlaquePosted = try row.flag(6)
        record.tallyTolerance = row.integer(7)
        record.changed = row.integer(8)
        return record
    }
}
