import Foundation
import Testing

@testable import Ledger

@Suite("The database")
struct LedgerTests {
    private static func memory() throws -> Database { try Database(path: ":memory:", create: true) }

    @Test("Integers, texts and NULL come back as they went in")
    func values() throws {
        let database = try Self.memory()
        try database.run("CREATE TABLE t (a INTEGER, b TEXT) STRICT")
        let insert = try database.prepare("INSERT INTO t VALUES (?, ?)")
        for text in ["", "义乌", "a'b\"c", String(repeating: "长", count: 5_000)] {
            try insert.bind(1, Int64.max)
            try insert.bind(2, text)
            try insert.run()
        }
        try insert.bind(1, Int64.min)
        try insert.bind(2, nil)
        try insert.run()
        let select = try database.prepare("SELECT a, b FROM t ORDER BY rowid")
        var rows: [String] = []
        while try select.step() {
            let text = select.isNull(1) ? "NULL" : try select.text(1)
            rows.append("\(select.integer(0)) \(text.count) \(text.prefix(5))")
        }
        #expect(
            rows == [
                "9223372036854775807 0 ", "9223372036854775807 2 义乌", "9223372036854775807 5 a'b\"c",
                "9223372036854775807 5000 长长长长长", "-9223372036854775808 4 NULL",
            ])
    }

    @Test("An empty text is not NULL")
    func emptyText() throws {
        let database = try Self.memory()
        let select = try database.prepare("SELECT typeof(?)")
        try select.bind(1, "")
        #expect(try select.step())
        #expect(try select.text(0) == "text")
    }

    @Test("An error carries code, message and statement")
    func errors() throws {
        let database = try Self.memory()
        #expect(throws: LedgerError(code: 1, message: "near \"SELEC\": syntax error", statement: "SELEC 1")) {
            try database.run("SELEC 1")
        }
        try database.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT NOT NULL) STRICT")
        let insert = try database.prepare("INSERT INTO t VALUES (?, ?)")
        try insert.bind(1, 7)
        try insert.bind(2, "x")
        try insert.run()
        let taken = #expect(throws: LedgerError.self) { try insert.run() }
        #expect(taken?.code == 1555 && taken?.primaryCode == 19)
        #expect(taken?.message == "UNIQUE constraint failed: t.a")
        #expect(taken?.statement == "INSERT INTO t VALUES (?, ?)")
        try insert.bind(1, 8)
        try insert.run()
        #expect(try database.integer("SELECT count(*) FROM t") == 2)
        #expect(throws: LedgerError(code: 21, message: "the statement is empty", statement: "-- nothing")) {
            _ = try database.prepare("-- nothing")
        }
    }

    @Test("A missing file is not made unless asked; a busy one says so")
    func files() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "a.db").path()
        let missing = #expect(throws: LedgerError.self) { _ = try Database(path: path, create: false) }
        #expect(missing?.primaryCode == 14 && missing?.statement == path)
        let one = try Database(path: path, create: true)
        try one.run("CREATE TABLE t (a INTEGER)")
        let two = try Database(path: path, create: false, busyMilliseconds: 10)
        try one.run("BEGIN IMMEDIATE")
        #expect(one.isInTransaction && !two.isInTransaction)
        let busy = #expect(throws: LedgerError.self) { try two.run("BEGIN IMMEDIATE") }
        #expect(busy?.isBusy == true && busy?.isDamaged == false)
        try one.run("COMMIT")
        try two.run("BEGIN IMMEDIATE; INSERT INTO t VALUES (1); COMMIT")
        #expect(two.changes == 1)
        #expect(try one.integer("SELECT a FROM t") == 1)
        #expect(try one.integer("SELECT a FROM t WHERE a = 2") == nil)
        try Data("no database, only a text that is long enough to be read".utf8).write(
            to: folder.appending(path: "b.db"))
        let damaged = try Database(path: folder.appending(path: "b.db").path(), create: false)
        let error = #expect(throws: LedgerError.self) { _ = try damaged.integer("PRAGMA schema_version") }
        #expect(error?.isDamaged == true)
    }

    @Test("Bytes that are no UTF-8 are an error, not other text")
    func broken() throws {
        let database = try Self.memory()
        let error = #expect(throws: LedgerError.self) { _ = try database.text("SELECT CAST(x'E4B9FF' AS TEXT)") }
        #expect(error?.message == "the text in column 0 is not UTF-8")
    }
}
