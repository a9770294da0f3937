import Ledger
import Quantities

extension JournalFile {
    private static let lotUpsert = upsert("lot", lotColumns)
    private static let lotColumns = """
        id, declaration, destination, bill, planned_container, list, own_release, trade_confirmed, pieces, \
        gross, volume, state, warehouse, zone, counted, container, loaded_pieces, held_alone, changed, separate
        """

    /// What lots are looked up by.
    enum LotKey: String {
        case id, declaration, container
    }

    /// The lots of which a column holds a value, or all of them, in the order of their numbers.
    func readLots(_ key: LotKey, _ value: String?) throws(LedgerError) -> [LotRecord] {
        let choice = value == nil ? "" : "WHERE \(key.rawValue) = ?"
        let box = try statement("SELECT \(Self.lotColumns) FROM lot \(choice) ORDER BY id")
        if let value { try box.statement.bind(1, value) }
        var records: [LotRecord] = []
        while try box.statement.step() { records.append(try Self.lot(box.statement)) }
        return records
    }

    /// Writes a lot in place of an earlier one.
    func write(_ record: LotRecord) throws(LedgerError) {
        let box = try statement(Self.lotUpsert)
        try Self.bind(record, to: box.statement)
        try box.statement.run()
    }

    private static func bind(_ record: LotRecord, to row: borrowing Statement) throws(LedgerError) {
        try row.bind(1, record.id)
        try row.bind(2, record.declaration.isEmpty ? nil : record.declaration)
        try row.bind(3, record.destination)
        try row.bind(4, record.bill)
        try row.bind(5, record.plannedContainer)
        try row.bind(6, record.list)
        try row.bind(7, record.ownRelease)
        try row.bind(8, record.isTradeConfirmed ? 1 : 0)
        try row.bind(9, record.pieces)
        try row.bind(10, record.gross.scaled)
        try row.bind(11, record.volume.scaled)
        try row.bind(12, record.state.rawValue)
        try row.bind(13, record.warehouse)
        try row.bind(14, record.zone?.rawValue)
        try row.bind(15, record.counted)
        try row.bind(16, record.container.isEmpty ? nil : record.container)
        try row.bind(17, record.loadedPieces)
        try row.bind(18, record.isHeldAlone ? 1 : 0)
        try row.bind(19, record.changed)
        try row.bind(20, record.separate)
    }

    private static func lot(_ row: borrowing Statement) throws(LedgerError) -> LotRecord {
        var record = try LotRecord(
            id: row.text(0), pieces: row.integer(8), gross: Weight(scaled: row.integer(9)),
            volume: Volume(scaled: row.integer(10)))
        record.declaration = try row.text(1)
        record.destination = try row.text(2)
        record.bill = try row.text(3)
        record.plannedContainer = try row.text(4)
        record.list = try row.text(5)
        record.ownRelease = try row.text(6)
        record.isTradeConfirmed = try row.flag(7)
        record.state = try row.state(11)
        record.warehouse = try row.text(12)
        record.zone = try row.zone(13)
        record.counted = row.integer(14)
        record.container = try row.text(15)
        record.loadedPieces = row.integer(16)
        record.isHeldAlone = try row.flag(17)
        record.changed = row.integer(18)
        record.separate = try row.text(19)
        return record
    }
}
