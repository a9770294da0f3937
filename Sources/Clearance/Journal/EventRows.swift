import JSONText
import Ledger

extension JournalFile {
    private static let eventColumns =
        "seq, id, kind, subject_kind, subject, payload, actor, time, evidence, previous, hash"

    /// Appends an event.
    func append(_ event: FlowEvent, payload: String, sequence: Int64, previous: String, hash: String)
        throws(LedgerError)
    {
        let box = try statement("INSERT INTO event (\(Self.eventColumns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        try box.statement.bind(1, sequence)
        try box.statement.bind(2, event.id)
        try box.statement.bind(3, event.kind.rawValue)
        try box.statement.bind(4, event.subject.kind.rawValue)
        try box.statement.bind(5, event.subject.id)
        try box.statement.bind(6, payload)
        try box.statement.bind(7, event.actor)
        try box.statement.bind(8, event.time)
        try box.statement.bind(9, Int64(event.evidence.count))
        try box.statement.bind(10, previous)
        try box.statement.bind(11, hash)
        try box.statement.run()
        for (position, piece) in event.evidence.enumerated() { try append(piece, sequence, Int64(position)) }
    }

    private func append(_ piece: Evidence, _ sequence: Int64, _ position: Int64) throws(LedgerError) {
        let box = try statement("INSERT INTO evidence (seq, position, kind, name, sha256) VALUES (?, ?, ?, ?, ?)")
        try box.statement.bind(1, sequence)
        try box.statement.bind(2, position)
        try box.statement.bind(3, piece.kind.rawValue)
        try box.statement.bind(4, piece.name)
        try box.statement.bind(5, piece.sha256)
        try box.statement.run()
    }

    /// Sequence number and hash of the last event.
    func head() throws(LedgerError) -> (sequence: Int64, hash: String) {
        let box = try statement("SELECT seq, hash FROM head")
        defer { box.statement.reset() }
        guard try box.statement.step() else { return (0, "") }
        return (box.statement.integer(0), try box.statement.text(1))
    }

    /// Notes which event is the last.
    func setHead(_ sequence: Int64, _ hash: String) throws(LedgerError) {
        let box = try statement("UPDATE head SET seq = ?, hash = ?")
        try box.statement.bind(1, sequence)
        try box.statement.bind(2, hash)
        try box.statement.run()
    }

    /// The event of an id, if it is there.
    func event(id: String) throws(JournalError) -> StoredEvent? {
        try events(where: "id = ?", id).first
    }

    /// Events that fulfil a condition with one parameter, in order.
    func events(where condition: String, _ value: String) throws(JournalError) -> [StoredEvent] {
        var found: [StoredEvent] = []
        let box = try guarded { file throws(LedgerError) in
            let box = try file.statement("SELECT \(Self.eventColumns) FROM event WHERE \(condition) ORDER BY seq")
            try box.statement.bind(1, value)
            return box
        }
        defer { box.statement.reset() }
        while try guarded({ _ throws(LedgerError) in try box.statement.step() }) {
            found.append(try read(box.statement))
        }
        return found
    }

    /// Hands every event to a closure, in order.
    func everyEvent(_ body: (StoredEvent) throws(JournalError) -> Void) throws(JournalError) {
        let box = try guarded { file throws(LedgerError) in
            try file.statement("SELECT \(Self.eventColumns) FROM event ORDER BY seq")
        }
        defer { box.statement.reset() }
        while try guarded({ _ throws(LedgerError) in try box.statement.step() }) { try body(try read(box.statement)) }
    }

    private func read(_ row: borrowing Statement) throws(JournalError) -> StoredEvent {
        let sequence = row.integer(0)
        let evidence = row.integer(8) == 0 ? [] : try evidence(of: sequence)
        guard evidence.count == row.integer(8) else {
            throw .damagedEvent(
                sequence: sequence, reason: "it has \(evidence.count) pieces of evidence, not as many as noted")
        }
        do throws(LedgerError) {
            let text = try row.text(5)
            let node = try? JSONParser.parse(Array(text.utf8))
            guard let payload = node.flatMap(Payload.init), payload.canonicalText == text else {
                throw LedgerError(code: 20, message: "its payload is not canonical", statement: text)
            }
            let event = FlowEvent(
                id: try row.text(1), try row.word(2), Subject(try row.word(3), try row.text(4)), payload,
                actor: try row.text(6), time: try row.text(7), evidence: evidence)
            return StoredEvent(sequence: sequence, event: event, previous: try row.text(9), hash: try row.text(10))
        } catch {
            throw .damagedEvent(sequence: sequence, reason: error.message)
        }
    }

    private func evidence(of sequence: Int64) throws(JournalError) -> [Evidence] {
        do throws(LedgerError) {
            let box = try statement("SELECT kind, name, sha256, position FROM evidence WHERE seq = ? ORDER BY position")
            defer { box.statement.reset() }
            try box.statement.bind(1, sequence)
            var evidence: [Evidence] = []
            while try box.statement.step() {
                guard box.statement.integer(3) == Int64(evidence.count) else {
                    throw LedgerError(code: 20, message: "its evidence is not in its places", statement: "position")
                }
                evidence.append(
                    Evidence(
                        try box.statement.word(0), name: try box.statement.text(1), sha256: try box.statement.text(2)))
            }
            return evidence
        } catch {
            throw .damagedEvent(sequence: sequence, reason: error.message)
        }
    }
}
