import Ledger
import Quantities

extension JournalFile {
    private static let containerUpsert = upsert("container", containerColumns)
    private static let containerColumns = """
        id, number, type, capacity, payload, destination, bill, vessel, voyage, cut_off, state, seals, \
        vehicle, transit_number, assigned_lots, assigned_pieces, assigned_gross, assigned_volume, \
        loaded_lots, loaded_pieces, loaded_gross, loaded_volume, changed
        """

    /// The record of a name, or all of them in the order of their names.
    func readContainers(_ id: String? = nil) throws(LedgerError) -> [ContainerRecord] {
        let order = id == nil ? "ORDER BY id" : "WHERE id = ?"
        let box = try statement("SELECT \(Self.containerColumns) FROM container \(order)")
        if let id { try box.statement.bind(1, id) }
        var records: [ContainerRecord] = []
        while try box.statement.step() { records.append(try Self.container(box.statement)) }
        return records
    }

    /// Writes a container in place of an earlier one.
    func write(_ record: ContainerRecord) throws(LedgerError) {
        let box = try statement(Self.containerUpsert)
        try Self.bind(record, to: box.statement)
        try box.statement.run()
    }

    private static func bind(_ record: ContainerRecord, to row: borrowing Statement) throws(LedgerError) {
        try row.bind(1, record.id)
        try row.bind(2, record.number)
        try row.bind(3, record.type)
        try row.bind(4, record.capacity.scaled)
        try row.bind(5, record.payload.scaled)
        try row.bind(6, record.destination)
        try row.bind(7, record.bill)
        try row.bind(8, record.vessel)
        try row.bind(9, record.voyage)
        try row.bind(10, record.cutOff)
        try row.bind(11, record.state.rawValue)
        try row.bind(12, record.seals)
        try row.bind(13, record.vehicle)
        try row.bind(14, record.transitNumber)
        try row.bind(15, record.assigned.lots)
        try row.bind(16, record.assigned.pieces)
        try row.bind(17, record.assigned.gross.scaled)
        try row.bind(18, record.assigned.volume.scaled)
        try row.bind(19, record.loaded.lots)
        try row.bind(20, record.loaded.pieces)
        try row.bind(21, record.loaded.gross.scaled)
        try row.bind(22, record.loaded.volume.scaled)
        try row.bind(23, record.changed)
    }

    private static func container(_ row: borrowing Statement) throws(LedgerError) -> ContainerRecord {
        var record = try ContainerRecord(
            id: row.text(0), capacity: Volume(scaled: row.integer(3)), payload: Weight(scaled: row.integer(4)))
        record.number = try row.text(1)
        record.type = try row.text(2)
        record.destination = try row.text(5)
        record.bill = try row.text(6)
        record.vessel = try row.text(7)
        record.voyage = try row.text(8)
        record.cutOff = try row.text(9)
        record.state = try row.state(10)
        record.seals = try row.text(11)
        record.vehicle = try row.text(12)
        record.transitNumber = try row.text(13)
        record.assigned.lots = row.integer(14)
        record.assigned.pieces = row.integer(15)
        record.assigned.gross = Weight(scaled: row.integer(16))
        record.assigned.volume = Volume(scaled: row.integer(17))
        record.loaded.lots = row.integer(18)
        record.loaded.pieces = row.integer(19)
        record.loaded.gross = Weight(scaled: row.integer(20))
        record.loaded.volume = Volume(scaled: row.integer(21))
        record.changed = row.integer(22)
        return record
    }
}
