import Ledger
import Quantities

extension JournalFile {
    private static let declarationUpsert = upsert("declaration", declarationColumns)
    private static let declarationColumns = """
        id, purchaser, client_seq_no, entry_number, bill, value_usd, lines, state, before, arrival_report, \
        officers, owes_amendment, changed
        """

    /// The record of a name, or all of them in the order of their names.
    func readDeclarations(_ id: String? = nil) throws(LedgerError) -> [DeclarationRecord] {
        let order = id == nil ? "ORDER BY id" : "WHERE id = ?"
        let box = try statement("SELECT \(Self.declarationColumns) FROM declaration \(order)")
        if let id { try box.statement.bind(1, id) }
        var records: [DeclarationRecord] = []
        while try box.statement.step() { records.append(try Self.declaration(box.statement)) }
        return records
    }

    /// Writes a declaration in place of an earlier one.
    func write(_ record: DeclarationRecord) throws(LedgerError) {
        let box = try statement(Self.declarationUpsert)
        try Self.bind(record, to: box.statement)
        try box.statement.run()
    }

    private static func bind(_ record: DeclarationRecord, to row: borrowing Statement) throws(LedgerError) {
        try row.bind(1, record.id)
        try row.bind(2, record.purchaser)
        try row.bind(3, record.clientSeqNo)
        try row.bind(4, record.entryNumber)
        try row.bind(5, record.bill)
        try row.bind(6, record.valueUSD.scaled)
        try row.bind(7, record.lines)
        try row.bind(8, record.state.rawValue)
        try row.bind(9, record.before?.rawValue)
        try row.bind(10, record.hasArrivalReport ? 1 : 0)
        try row.bind(11, record.officers)
        try row.bind(12, record.owesAmendment ? 1 : 0)
        try row.bind(13, record.changed)
    }

    private static func declaration(_ row: borrowing Statement) throws(LedgerError) -> DeclarationRecord {
        var record = DeclarationRecord(id: try row.text(0))
        record.purchaser = try row.text(1)
        record.clientSeqNo = try row.text(2)
        record.entryNumber = try row.text(3)
        record.bill = try row.text(4)
        record.valueUSD = Amount(scaled: row.integer(5))
        record.lines = row.integer(6)
        record.state = try row.state(7)
        record.before = row.isNull(8) ? nil : try row.state(8)
        record.hasArrivalReport = try row.flag(9)
        record.officers = try row.text(10)
        record.owesAmendment = try row.flag(11)
        record.changed = row.integer(12)
        return record
    }
}
