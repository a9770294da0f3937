import Consignments
import Ledger

extension JournalFile {
    private static let warehouseUpsert = upsert("warehouse", warehouseColumns)
    private static let warehouseColumns = """
        id, kind, approval, address_verified, changed
        """

    /// The record of a name, or all of them in the order of their names.
    func readWarehouses(_ id: String? = nil) throws(LedgerError) -> [WarehouseRecord] {
        let order = id == nil ? "ORDER BY id" : "WHERE id = ?"
        let box = try statement("SELECT \(Self.warehouseColumns) FROM warehouse \(order)")
        if let id { try box.statement.bind(1, id) }
        var records: [WarehouseRecord] = []
        while try box.statement.step() { records.append(try Self.warehouse(box.statement)) }
        return records
    }

    /// Writes a warehouse in place of an earlier one.
    func write(_ record: WarehouseRecord) throws(LedgerError) {
        let box = try statement(Self.warehouseUpsert)
        try Self.bind(record, to: box.statement)
        try box.statement.run()
    }

    private static func bind(_ record: WarehouseRecord, to row: borrowing Statement) throws(LedgerError) {
        try row.bind(1, record.id)
        try row.bind(2, record.kind.rawValue)
        try row.bind(3, record.approval)
        try row.bind(4, record.isAddressVerified ? 1 : 0)
        try row.bind(5, record.changed)
    }

    private static func warehouse(_ row: borrowing Statement) throws(LedgerError) -> WarehouseRecord {
        var record = try WarehouseRecord(id: row.text(0), kind: row.word(1))
        record.approval = try row.text(2)
        record.isAddressVerified = try row.flag(3)
        record.changed = row.integer(4)
        return record
    }
}
