import Foundation
import JSONText
import Testing

@Suite("zuhuo batch")
struct JobBatchTests {
    private static let samples = packageRoot().appending(path: "Samples")
    private static func job(_ name: String) -> String { samples.appending(path: "\(name)/job.json").path() }

    private static func declared(_ folder: URL) throws -> [String: Data] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).filter {
            $0.hasPrefix("declarations/") || $0.hasSuffix(".csv") || $0 == "plan.json"
        }
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: folder.appending(path: $0))) })
    }

    @Test("A folder of jobs: each is written as declare writes it, in the order of the names")
    func folder() throws {
        let place = try Scratch()
        defer { place.remove() }
        for name in ["dubai", "every-fault"] {
            try FileManager.default.createDirectory(at: place.file("jobs"), withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                at: Self.samples.appending(path: name), to: place.file("jobs/\(name)"))
            #expect(try zuhuo("declare", "jobs/\(name)/job.json", "-o", name, "-q", in: place.url).code < 2)
        }
        let run = try zuhuo("batch", "jobs", "-o", "OUT", "--format", "json", in: place.url)
        #expect(run.code == 1, "\(run.talk)")
        let jobs = try #require(try run.json()["jobs"]?.elements)
        #expect(jobs.map { $0["job"]?.text } == ["jobs/dubai/job.json", "jobs/every-fault/job.json"])
        #expect(jobs.map { $0["output"]?.text } == ["OUT/dubai", "OUT/every-fault"])
        #expect(jobs[0]["exitCode"]?.value == .number("0") && jobs[1]["exitCode"]?.value == .number("1"))
        for job in jobs {
            func number(_ key: String) -> Int { Int(job[key]?.text ?? "") ?? Self.whole(job[key]) }
            #expect(number("lots") == number("declared") + number("refused") && number("lots") > 0)
        }
        for name in ["dubai", "every-fault"] {
            let (alone, batch) = (try Self.declared(place.file(name)), try Self.declared(place.file("OUT/\(name)")))
            #expect(alone == batch)
        }
    }

    private static func whole(_ node: JSONNode?) -> Int {
        if case .number(let text)? = node?.value { return Int(text) ?? -1 }
        return -1
    }

    @Test("A job that cannot be read stops no other; where none can be read the exit code says so")
    func unreadable() throws {
        let place = try Scratch()
        defer { place.remove() }
        let run = try zuhuo(
            "batch", "missing.json", Self.job("dubai"), "-o", "OUT", "--lang", "en", in: place.url)
        #expect(run.code == 1 && run.talk.contains("missing.json"))
        #expect(run.output.contains("not done") && run.output.contains("1 of 2 clean"))
        #expect(try place.names().contains("OUT/dubai/plan.json"))
        #expect(try zuhuo("batch", "missing.json", "-o", "OUT", in: place.url).code == 3)
        try FileManager.default.createDirectory(at: place.file("empty"), withIntermediateDirectories: true)
        let empty = try zuhuo("batch", "empty", "-o", "OUT", "--lang", "en", in: place.url)
        #expect(empty.code == 3 && empty.talk.contains("no job.json"))
    }

    @Test("One job twice would give the same client numbers twice: the second is not done")
    func twice() throws {
        let place = try Scratch()
        defer { place.remove() }
        let run = try zuhuo(
            "batch", Self.job("dubai"), Self.job("dubai"), "-o", "OUT", "--lang", "en", in: place.url)
        #expect(run.code == 1 && run.talk.contains("was declared from"), "\(run.talk)")
        let names = try place.names()
        #expect(names.contains("OUT/dubai/plan.json") && !names.contains { $0.hasPrefix("OUT/dubai-2") })
        #expect(!names.contains { $0.contains("zuhuo-partial") })
    }

    @Test("An earlier batch is written over with --force only, and a dry run writes nothing")
    func again() throws {
        let place = try Scratch()
        defer { place.remove() }
        let dry = try zuhuo("batch", Self.job("dubai"), "--dry-run", "--lang", "en", in: place.url)
        #expect(dry.code == 0 && dry.output.contains("clean") && dry.output.contains("dubai"), "\(dry.talk)")
        #expect(try place.names() == [])
        #expect(try zuhuo("batch", Self.job("dubai"), "-o", "OUT", "-q", in: place.url).code == 0)
        let before = try Self.declared(place.file("OUT/dubai"))
        #expect(try zuhuo("batch", Self.job("dubai"), "-o", "OUT", "-q", in: place.url).code == 3)
        #expect(try zuhuo("batch", Self.job("dubai"), "-o", "OUT", "-q", "-f", in: place.url).code == 0)
        #expect(try Self.declared(place.file("OUT/dubai")) == before)
    }

    @Test("Without a folder to write, or with standard input, the command line is wrong")
    func usage() throws {
        #expect(try zuhuo("batch", Self.job("dubai")).code == 2)
        #expect(try zuhuo("batch", "-", "-n").code == 2)
    }
}
