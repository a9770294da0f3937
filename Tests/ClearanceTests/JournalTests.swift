import Foundation
import JSONText
import Ledger
import Testing

@testable import Clearance

@Suite("The journal")
struct JournalTests {
    private static func filled(_ path: String) throws -> [FlowEvent] {
        let journal = try Journal(path: path)
        let events = walk()
        let outcomes = try journal.append(events)
        #expect(outcomes == events.indices.map { .accepted(sequence: Int64($0 + 1)) })
        return events
    }

    @Test("Events come back as they went in; the state is the fold; verification finds nothing")
    func roundTrip() throws {
        let place = try Place()
        let events = try Self.filled(place.path("a.db"))
        let journal = try Journal(path: place.path("a.db"), create: false)
        var stored: [StoredEvent] = []
        try journal.forEachEvent { stored.append($0) }
        #expect(stored.map(\.event) == events)
        let result = try journal.verify()
        #expect(result.faults == [] && result.events == Int64(events.count))
        #expect(result.headHash == stored.last?.hash && result.stateHash.count == 64)
        #expect(try journal.stateHash() == result.stateHash)
        #expect(try journal.lot("L2")?.loadedPieces == 4)
        #expect(try journal.container("C1")?.loaded.pieces == 14)
        #expect(try journal.container("C1")?.loaded.gross.description == "100")
        #expect(try journal.verify(knownHash: stored[3].hash).faults == [])
        #expect(try journal.verify(knownHash: String(repeating: "0", count: 64)).faults.count == 1)
        let lines = try journal.export().split(separator: 10)
        #expect(lines.count == events.count)
        for (line, event) in zip(lines, events) { #expect(try EventText.event(JSONParser.parse(Array(line))) == event) }
    }

    @Test("The same event twice is recorded once; the same id with another content is refused")
    func idempotent() throws {
        let place = try Place()
        let events = try Self.filled(place.path("a.db"))
        let journal = try Journal(path: place.path("a.db"))
        #expect(try journal.append(events) == events.indices.map { .repeated(sequence: Int64($0 + 1)) })
        #expect(try journal.head().sequence == Int64(events.count))
        var other = events[4]
        other.actor = "someone else"
        guard case .refused(let findings) = try journal.append(other) else { return #expect(Bool(false), "accepted") }
        #expect(findings.map(\.rule.text) == ["MP-FLW-007"])
        #expect(try journal.verify().faults == [])
    }

    @Test("A bad event is left out and the good ones go on, unless all go together")
    func batches() throws {
        let place = try Place()
        var events = walk()
        var bad = events[5]
        bad.id = "bad"
        bad.payload = [:]
        bad.time = "yesterday"
        events.insert(bad, at: 6)
        let journal = try Journal(path: place.path("a.db"))
        let together = try journal.append(events, allTogether: true)
        #expect(together.count { if case .refused = $0 { true } else { false } } == 1)
        #expect(try journal.head().sequence == 0 && journal.job() == nil)
        let outcomes = try journal.append(events)
        guard case .refused(let findings) = outcomes[6] else { return #expect(Bool(false), "accepted") }
        #expect(findings.map(\.rule.text) == ["MP-FLW-004", "MP-FLW-003"])
        #expect(findings.map(\.place.field) == ["time", "warehouse"])
        #expect(try journal.head().sequence == Int64(events.count - 1))
        #expect(try journal.verify().faults == [])
    }

    @Test("The tables themselves refuse to change, delete, replace or reorder events")
    func triggers() throws {
        let place = try Place()
        _ = try Self.filled(place.path("a.db"))
        let database = try Database(path: place.path("a.db"), create: false)
        try database.run("PRAGMA recursive_triggers = ON")
        for (text, message) in [
            ("UPDATE event SET actor = 'x' WHERE seq = 3", "events are never changed"),
            ("DELETE FROM event WHERE seq = 3", "events are never deleted"),
            ("UPDATE evidence SET name = 'x'", "evidence is never changed"),
            ("DELETE FROM evidence", "evidence is never deleted"),
            ("INSERT OR REPLACE INTO event SELECT * FROM event WHERE seq = 3", "events are appended in order"),
            ("INSERT INTO evidence VALUES (1, 9, 'photo', 'x', '')", "evidence comes with its event"),
            ("UPDATE event SET seq = 99 WHERE seq = 3", "events are never changed"),
        ] {
            let error = #expect(throws: LedgerError.self) { try database.run(text) }
            #expect(error?.message == message, "\(text)")
        }
    }

    /// What a forger with the file in his hands may do; every one must be found.
    static let forgeries: [String] =
        [
            "id = 'x'", "kind = 'submit'", "subject_kind = 'declaration'", "subject = 'L9'", "payload = '{}'",
            "payload = payload || ' '", "actor = actor || 'x'", "time = '2026-11-18T09:30:01+08:00'", "evidence = 0",
            "evidence = evidence + 1", "previous = hash", "hash = substr(hash, 2) || '0'", "seq = 99",
            "kind = 'nothing'",
            "hash = upper(hash)",
        ].map { "UPDATE event SET \($0) WHERE seq = 7" } + [
            "UPDATE evidence SET kind = 'photo' WHERE seq = 7 AND position = 1",
            "UPDATE evidence SET name = 'x' WHERE seq = 7 AND position = 1",
            "UPDATE evidence SET sha256 = '' WHERE seq = 7 AND position = 1",
            "UPDATE evidence SET position = 9 - position WHERE seq = 7", "DELETE FROM evidence WHERE seq = 7",
            "DELETE FROM evidence WHERE seq = 7 AND position = 3",
            "UPDATE evidence SET seq = 8 WHERE seq = 7 AND position = 9",
            "INSERT INTO evidence VALUES (7, 9, 'photo', 'x', '')",
            "INSERT INTO evidence VALUES (999, 0, 'photo', 'x', '')",
            "DELETE FROM event WHERE seq = 7", "DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)",
            "DELETE FROM event WHERE seq = 1", "DELETE FROM event",
            "UPDATE event SET seq = -seq; UPDATE event SET seq = CASE -seq WHEN 7 THEN 8 WHEN 8 THEN 7 ELSE -seq END",
            "INSERT INTO event SELECT seq + 1000, 'new', kind, subject_kind, subject, payload, actor, time, 0, hash, 'f' FROM event WHERE seq = 7",
            "UPDATE head SET hash = 'x'", "UPDATE head SET seq = seq - 1",
            "UPDATE lot SET loaded_pieces = 10 WHERE id = 'L2'", "UPDATE lot SET state = 'released' WHERE id = 'L1'",
            "UPDATE lot SET gross = gross + 1 WHERE id = 'L1'", "DELETE FROM lot WHERE id = 'L1'",
            "UPDATE declaration SET state = 'cleared'", "UPDATE declaration SET officers = 'x'",
            "UPDATE container SET seals = 'S1'", "UPDATE container SET loaded_pieces = 20",
            "UPDATE job SET registered = 0",
            "UPDATE warehouse SET approval = 'x'", "UPDATE lot SET changed = 1 WHERE id = 'L1'",
            "UPDATE lot SET state = 'nonsense' WHERE id = 'L1'",
        ]

    @Test("Tampering is found, whatever column", arguments: forgeries)
    func tampering(_ forgery: String) throws {
        let place = try Place()
        let events = try Self.filled(place.path("a.db"))
        do {
            let database = try Database(path: place.path("a.db"), create: false)
            try database.run("PRAGMA foreign_keys = OFF")
            let names = [
                "event_in_order", "event_kept", "event_unchanged", "evidence_in_order", "evidence_kept",
                "evidence_unchanged",
            ]
            for name in names { try database.run("DROP TRIGGER \(name)") }
            try database.run(forgery)
        }
        let journal = try Journal(path: place.path("a.db"))
        let faults = try journal.verify().faults
        let missing = JournalFault.file("the triggers that keep events unchanged are not all there")
        let isNoChange = forgery.contains("position = 9")
        #expect(faults.contains(missing) && (faults.count > 2 || isNoChange), "\(forgery): \(faults)")
        #expect(events.count > 8)
    }

    @Test("An older file is migrated: its events stay, its snapshot is made")
    func migration() throws {
        let place = try Place()
        let path = place.path("old.db")
        _ = try Self.filled(place.path("new.db"))
        do {
            let old = try Database(path: path, create: true)
            try old.run(JournalSchema.steps[0])
            try old.run("PRAGMA application_id = \(JournalSchema.applicationID); PRAGMA user_version = 1")
            try old.run("INSERT INTO migration VALUES (1, 'version 1')")
            let rule = try old.text("SELECT sql FROM sqlite_schema WHERE name = 'evidence_in_order'")
            try old.run("ATTACH '\(place.path("new.db"))' AS new; DROP TRIGGER evidence_in_order")
            try old.run(
                "INSERT INTO event SELECT * FROM new.event ORDER BY seq; INSERT INTO evidence SELECT * FROM new.evidence"
            )
            try old.run(try #require(rule))
            try old.run("UPDATE head SET (seq, hash) = (SELECT seq, hash FROM new.head)")
        }
        let migrated = try Journal(path: path, create: false)
        let new = try Journal(path: place.path("new.db"))
        #expect(try migrated.verify().faults == [])
        #expect(try migrated.everything() == new.everything())
        let database = try Database(path: path, create: false)
        #expect(try database.integer("PRAGMA user_version") == JournalSchema.version)
        #expect(try database.integer("SELECT count(*) FROM migration") == JournalSchema.version)
    }

    @Test("A file of another program, a newer file and no file are told apart")
    func foreignFiles() throws {
        let place = try Place()
        do {
            let other = try Database(path: place.path("other.db"), create: true)
            try other.run("CREATE TABLE t (a INTEGER)")
            let newer = try Database(path: place.path("newer.db"), create: true)
            try newer.run("PRAGMA application_id = \(JournalSchema.applicationID); PRAGMA user_version = 99")
        }
        #expect(throws: JournalError.notAJournal(path: place.path("other.db"))) {
            _ = try Journal(path: place.path("other.db"))
        }
        #expect(throws: JournalError.newerVersion(path: place.path("newer.db"), version: 99)) {
            _ = try Journal(path: place.path("newer.db"))
        }
        #expect(throws: JournalError.self) { _ = try Journal(path: place.path("none.db"), create: false) }
        #expect(!FileManager.default.fileExists(atPath: place.path("none.db")))
    }

    @Test("Settings of the file: WAL, full sync, foreign keys, application id")
    func settings() throws {
        let place = try Place()
        let journal = try Journal(path: place.path("a.db"))
        let file = journal.file
        #expect(try file.database.text("PRAGMA journal_mode") == "wal")
        #expect(try file.database.integer("PRAGMA synchronous") == 2)
        #expect(try file.database.integer("PRAGMA foreign_keys") == 1)
        #expect(try file.database.integer("PRAGMA application_id") == 0x5A55_484F)
        let loose =
            "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%' AND strict = 0"
        #expect(try file.database.integer(loose) == 0)
    }

    @Test("The history of a lot, a declaration and a container")
    func history() throws {
        let place = try Place()
        _ = try Self.filled(place.path("a.db"))
        let journal = try Journal(path: place.path("a.db"))
        let lot = try journal.history(.lot("L1")).map(\.event.kind.rawValue)
        #expect(
            lot == [
                "planDeclaration", "planLot", "book", "receive", "tally", "declare", "submit", "accept",
                "arrivalReport",
                "release", "assign", "load",
            ])
        #expect(
            try journal.history(.container("C1")).map(\.event.kind.rawValue) == [
                "planContainer", "assign", "assign", "load", "load",
            ])
        #expect(try journal.history(.declaration("D1")).count == 18)
        #expect(try journal.history(.lot("none")) == [])
    }

    @Test("The board says what waits for what")
    func board() throws {
        let place = try Place()
        _ = try Self.filled(place.path("a.db"))
        let journal = try Journal(path: place.path("a.db"))
        let board = try journal.board()
        #expect(board.containers.map(\.container.id) == ["C1"] && board.declarations.map(\.declaration.id) == ["D1"])
        #expect(board.containers[0].waits.map(\.words.en) == ["1 lot: to be loaded"])
        #expect(board.declarations[0].waits.map(\.words.en) == ["1 lot: load"])
        #expect(board.declarations[0].waits.map(\.words.zh) == ["1 批装箱"])
        #expect(board.todo.map(\.event) == [.load, .load])
        #expect(board.sequence == (try journal.head().sequence))
    }
}
