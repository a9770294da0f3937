import Foundation
import Ledger
import Testing

@testable import Clearance

@Suite("Whatever is changed in the file of a journal, a verification finds it")
struct TamperTests {
    private static let triggers = [
        "event_in_order", "event_kept", "event_unchanged", "evidence_in_order", "evidence_kept", "evidence_unchanged",
    ]

    /// The rules of the tables, taken away for a forgery and put back after it.
    private static func unguarded(_ database: borrowing Database, _ forgery: String) throws {
        try database.run("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
        var rules: [String] = []
        for name in triggers {
            rules.append(try database.text("SELECT sql FROM sqlite_schema WHERE name = '\(name)'") ?? "")
            try database.run("DROP TRIGGER \(name)")
        }
        try database.run(forgery)
        for rule in rules { try database.run(rule) }
    }

    private static func filled(_ path: String) throws {
        let journal = try Journal(path: path)
        _ = try journal.append(walk())
    }

    /// Table and column, all there are.
    private static func columns(_ path: String) throws -> [(table: String, column: String, type: String)] {
        let database = try Database(path: path, create: false)
        let rows = try database.prepare(
            """
            SELECT t.name, c.name, c.type FROM pragma_table_list t JOIN pragma_table_info(t.name) c
            WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite%' ORDER BY 1, c.cid
            """)
        var found: [(String, String, String)] = []
        while try rows.step() { found.append((try rows.text(0), try rows.text(1), try rows.text(2))) }
        return found
    }

    @Test("every column of every table, in every way its type allows, in the first, a middle and the last row")
    func columns() throws {
        let place = try Place()
        try Self.filled(place.path("whole.db"))
        #expect(try Journal(path: place.path("whole.db"), create: false).verify().faults == [])
        let columns = try Self.columns(place.path("whole.db"))
        #expect(Set(columns.map(\.table)).count == 9 && columns.count > 80)
        var tried = 0
        for (table, column, type) in columns {
            let changes =
                type == "INTEGER"
                ? ["coalesce(\(column), 0) + 1", "coalesce(\(column), 0) - 1", "7777"]
                : ["coalesce(\(column), '') || 'x'", "' ' || coalesce(\(column), '')", "'y'"]
            for (change, order) in changes.flatMap({ change in ["", "DESC", "2"].map { (change, $0) } }) {
                let key = table == "event" || table == "evidence" || table == "head" ? "seq" : "1"
                let offset = order == "2" ? 2 : 0
                let choice =
                    "SELECT \(key == "1" ? keyColumn(table) : key) FROM \(table) ORDER BY 1 \(order == "DESC" ? "DESC" : "") LIMIT 1 OFFSET \(offset)"
                let forgery =
                    "UPDATE \(table) SET \(column) = \(change) WHERE \(key == "1" ? keyColumn(table) : key) IN (\(choice))"
                tried += try Self.isFound(place, forgery) ? 1 : 0
            }
            // Nothing made empty, and the other way round.
            for (old, new) in [("IS NOT ''", "''"), ("IS NOT NULL", "NULL")] {
                tried +=
                    try Self.isFound(place, "UPDATE \(table) SET \(column) = \(new) WHERE \(column) \(old)") ? 1 : 0
            }
        }
        #expect(tried > 400)
    }

    private func keyColumn(_ table: String) -> String { table == "migration" ? "version" : "id" }

    /// Whether a forgery changed anything; then it must be found.
    private static func isFound(_ place: borrowing Place, _ forgery: String) throws -> Bool {
        let path = place.path("forged.db")
        for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
        try FileManager.default.copyItem(atPath: place.path("whole.db"), toPath: path)
        var changed = 0
        do {
            let database = try Database(path: path, create: false)
            let before = try database.integer("SELECT total_changes()") ?? 0
            do { try unguarded(database, forgery) } catch is LedgerError { return false }
            changed = Int((try database.integer("SELECT total_changes()") ?? 0) - before)
        }
        guard changed > 0 else { return false }
        let faults: [JournalFault]
        do { faults = try Journal(path: path, create: false).verify().faults } catch { return true }
        #expect(!faults.isEmpty, "\(forgery) was not found")
        return true
    }

    @Test(
        "rules of the tables taken away, weakened or added",
        arguments: [
            "DROP TRIGGER event_kept",
            "DROP TRIGGER event_kept; CREATE TRIGGER event_kept BEFORE DELETE ON event BEGIN SELECT 1; END",
            "DROP INDEX event_subject", "CREATE TABLE extra (a INTEGER) STRICT",
            "CREATE TRIGGER silent AFTER INSERT ON lot BEGIN UPDATE lot SET pieces = 0; END",
            "CREATE VIEW v AS SELECT 1", "INSERT INTO migration VALUES (9, 'version 9')",
            "DELETE FROM migration", "PRAGMA user_version = 1",
        ])
    func schema(_ forgery: String) throws {
        let place = try Place()
        try Self.filled(place.path("a.db"))
        do { try Database(path: place.path("a.db"), create: false).run(forgery) }
        do {
            let faults = try Journal(path: place.path("a.db"), create: false).verify().faults
            #expect(!faults.isEmpty)
        } catch {
            // A file whose version was set back is not migrated over its own tables.
            #expect(forgery.hasPrefix("PRAGMA"))
        }
    }
}
