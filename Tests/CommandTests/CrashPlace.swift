import Foundation
import Ledger
import Testing

@testable import Clearance

/// A folder in which a command is killed: a journal, a run's outputs, a drop folder.
struct CrashPlace {
    static let sample = packageRoot().appending(path: "Samples/inspect-before-load")
    static let job = sample.appending(path: "job.json").path()
    static let time = "2026-11-18T09:31:00+08:00"

    /// A step towards the place where a command is killed.
    enum Step: Sendable {
        /// A command.
        case zuhuo([String])
        /// Rows of the sample's events, all but those of some kinds, and a row that is refused.
        case rows(String, without: [String])
        /// Receipts of the sample reach the inbox.
        case receipts(String)
        /// The four boxes of the import client.
        case boxes
        /// The client could not send a message.
        case fail(String)
        /// The journal is one of the first version, with the same events.
        case older
    }

    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    init(_ steps: [Step]) throws {
        try self.init()
        for step in steps { try take(step) }
    }

    private func take(_ step: Step) throws {
        switch step {
        case .zuhuo(let words):
            let run = try zuhuo(words)
            #expect(run.code <= 1, "\(words): \(run.talk)")
        case .rows(let name, let kinds):
            let text = try String(contentsOf: Self.sample.appending(path: "warehouse.csv"), encoding: .utf8)
            let rows = text.split(separator: "\n").filter { row in !kinds.contains { row.contains(",\($0),") } }
            let bad = "bad-0001,book,NOBODY,W021,,,,,office-02,2026-11-18T07:00:00+08:00"
            try scratch.write((rows + [bad[...]]).joined(separator: "\n") + "\n", name)
        case .receipts(let folder):
            let source = Self.sample.appending(path: "receipts/\(folder)")
            for name in try FileManager.default.contentsOfDirectory(atPath: source.path()) {
                let target = scratch.file("drop/InBox/\(name)")
                try FileManager.default.copyItem(at: source.appending(path: name), to: target)
                try FileManager.default.setAttributes(
                    [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)], ofItemAtPath: target.path())
            }
        case .boxes:
            for box in ["OutBox", "SentBox", "InBox", "FailBox"] {
                try FileManager.default.createDirectory(
                    at: scratch.file("drop/\(box)"), withIntermediateDirectories: true)
            }
        case .fail(let name):
            try FileManager.default.moveItem(
                at: scratch.file("drop/OutBox/\(name)"), to: scratch.file("drop/FailBox/\(name)"))
        case .older: try makeOlder()
        }
    }

    /// Puts a file of version 1, events only, in the journal's place.
    private func makeOlder() throws {
        try FileManager.default.moveItem(at: scratch.file("zuhuo.journal"), to: scratch.file("new.journal"))
        do {
            let old = try Database(path: scratch.file("zuhuo.journal").path(), create: true)
            try old.run(JournalSchema.steps[0])
            try old.run("PRAGMA application_id = \(JournalSchema.applicationID); PRAGMA user_version = 1")
            try old.run("INSERT INTO migration VALUES (1, 'version 1')")
            let text = try old.text("SELECT sql FROM sqlite_schema WHERE name = 'evidence_in_order'")
            let rule = try #require(text)
            try old.run("ATTACH '\(scratch.file("new.journal").path())' AS new; DROP TRIGGER evidence_in_order")
            try old.run("INSERT INTO event SELECT * FROM new.event ORDER BY seq")
            try old.run("INSERT INTO evidence SELECT * FROM new.evidence")
            try old.run(rule)
            try old.run("UPDATE head SET (seq, hash) = (SELECT seq, hash FROM new.head)")
        }
        for name in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(at: scratch.file("new.journal\(name)"))
        }
    }

    /// Names of the files below a folder, relative to it, sorted.
    func files(_ folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: scratch.file(folder).path()).filter { name in
            var isFolder: ObjCBool = false
            let path = scratch.file("\(folder)/\(name)").path()
            return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
        }.sorted()
    }

    /// The same place once more, times of change and all.
    func copy() throws -> CrashPlace {
        let copy = try CrashPlace()
        let process = try run(URL(filePath: "/bin/cp"), ["-a", scratch.url.path() + "/.", copy.scratch.url.path()])
        #expect(process.code == 0)
        return copy
    }

    private static let environment = ["ZUHUO_ACTOR": "foreman-01", "LANG": "en"]

    func zuhuo(_ words: [String]) throws -> Run {
        try run(program, words, in: scratch.url, environment: Self.environment)
    }

    /// Runs a command and kills it at a write.
    func killed(_ words: [String], at moment: Int, _ manner: String) throws -> (run: Run, passed: Int, call: String) {
        let report = try Scratch()
        defer { report.remove() }
        let path = report.file("report").path()
        let run = try run(
            Killer.tests("KillAt"), [path, "\(moment)", manner, program.path()] + words, in: scratch.url,
            environment: Self.environment)
        guard FileManager.default.fileExists(atPath: path) else {
            throw KillerFailure(words: words, moment: moment, manner: manner, code: run.code, talk: run.talk)
        }
        let lines = try report.text("report").split(separator: "\n").map { $0.split(separator: " ") }
        let passed = lines.first.flatMap { $0.last }.flatMap { Int($0) } ?? 0
        return (run, passed, lines.count > 1 ? String(lines[1].last ?? "") : "")
    }

    /// Every file and what stands in it; of the journal, what it says of itself and all its events.
    func contents() throws -> [String: String] {
        var contents: [String: String] = [:]
        for name in try scratch.names() where !name.hasPrefix("zuhuo.journal") {
            var isFolder: ObjCBool = false
            let path = scratch.file(name).path()
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            contents[name] = try String(decoding: Data(contentsOf: scratch.file(name)), as: UTF8.self)
        }
        if FileManager.default.fileExists(atPath: scratch.file("zuhuo.journal").path()) {
            contents["verify"] = try zuhuo(["flow", "verify"]).output
            contents["events"] = try zuhuo(["flow", "export"]).output
        }
        // What was sent may have been taken by the client meanwhile; which box it lies in is no matter.
        for (name, text) in contents where name.hasPrefix("drop/SentBox/") {
            contents[name] = nil
            contents[name.replacing("SentBox", with: "OutBox")] = text
        }
        contents["drop/zuhuo-exchange.ndjson"] = contents["drop/zuhuo-exchange.ndjson"].map(Self.withoutPlaces)
        return contents
    }

    /// The ledger of the drop folder without where the client has put things, and without nodes.
    private static func withoutPlaces(_ ledger: String) -> String {
        let lines = ledger.split(separator: "\n").filter { !$0.contains("\"placed\"") }
        return lines.map { $0.replacing(/"node": ?\d+/, with: "") }.sorted().joined(separator: "\n")
    }

    static func difference(_ found: [String: String], _ expected: [String: String]) -> String {
        let names = Set(found.keys).union(expected.keys).sorted().filter { found[$0] != expected[$0] }
        return names.map { "\($0): \(found[$0] ?? "is missing") | \(expected[$0] ?? "is too much")" }
            .joined(separator: "; ")
    }

    // MARK: What must hold right after a kill

    /// The journal is whole; the number of events of a kind is one of some.
    func expectJournal(_ kind: String, in counts: ClosedRange<Int>, orNone: Bool = true) throws {
        let verify = try zuhuo(["flow", "verify"])
        #expect(verify.code == 0, "\(verify.talk)")
        let events = try zuhuo(["flow", "export"]).output.split(separator: "\n")
        let count = events.count { $0.contains("\"kind\":\"\(kind)\"") }
        #expect(counts.contains(count) || (orNone && count == 0), "\(count) of \(kind)")
    }

    /// Every file under a folder that is not a temporary one is byte for byte one of those that may be there.
    func expectWhole(_ folder: String, among places: [URL]) throws {
        for name in try scratch.names() where name.hasPrefix(folder + "/") && !name.hasSuffix(".Temp") {
            var isFolder: ObjCBool = false
            let path = scratch.file(name).path()
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            let bytes = try Data(contentsOf: scratch.file(name))
            let rest = String(name.dropFirst(folder.count + 1))
            let isWhole = places.contains { (try? Data(contentsOf: $0.appending(path: rest))) == bytes }
            #expect(isWhole || rest == ".zuhuo-marker", "\(name) is half written or nobody's")
        }
    }

    /// Messages in the drop folder are those that were declared, each whole.
    func expectMessages() throws {
        for name in try scratch.names() where name.hasPrefix("drop/OutBox/") && !name.hasSuffix(".Temp") {
            let number = name.dropFirst("drop/OutBox/E_".count).prefix { $0 != "_" }
            #expect(try scratch.text(name) == scratch.text("OUT/declarations/\(number).xml"), "\(name)")
        }
    }

    /// The client takes what lies ready.
    func takeMessages() throws {
        for name in try scratch.names() where name.hasPrefix("drop/OutBox/") && !name.hasSuffix(".Temp") {
            try FileManager.default.moveItem(
                at: scratch.file(name), to: scratch.file(name.replacing("OutBox", with: "SentBox")))
        }
    }
}

/// The killer did not end its work; its own words say why.
struct KillerFailure: Error {
    let words: [String]
    let moment: Int
    let manner: String
    let code: Int32
    let talk: String
}
