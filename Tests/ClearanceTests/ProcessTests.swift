import Foundation
import Testing

@testable import Clearance

@Suite("Several processes, and processes that die", .serialized)
struct ProcessTests {
    /// Pieces counted by the writers: the fold of every event that was recorded.
    private static func counted(_ path: String) throws -> Int {
        let journal = try Journal(path: path, create: false)
        #expect(try journal.verify().faults == [])
        return Int(try journal.lot("L1")?.counted ?? -1)
    }

    @Test("Two writers, 10,000 events: none lost, none twice")
    func twoWriters() throws {
        let place = try Place()
        let path = place.path("a.db")
        let one = try ProbeRun(["count", path, "a", "5000", "50"], output: place.path("one"))
        let two = try ProbeRun(["count", path, "b", "5000", "50"], output: place.path("two"))
        one.process.waitUntilExit()
        two.process.waitUntilExit()
        #expect(one.process.terminationStatus == 0 && two.process.terminationStatus == 0)
        #expect(try one.acknowledged() == 5_000 && two.acknowledged() == 5_000)
        #expect(try one.lines().filter { !$0.hasPrefix("ack") } == ["ready"])
        #expect(try Self.counted(path) == 10_000)
        let again = try ProbeRun(["count", path, "a", "5000", "500"], output: place.path("again"))
        again.process.waitUntilExit()
        #expect(try again.acknowledged() == 5_000 && Self.counted(path) == 10_000)
    }

    /// How many times the writer is killed; `CLEARANCE_KILLS` for a longer run.
    private static let kills = Int(ProcessInfo.processInfo.environment["CLEARANCE_KILLS"] ?? "") ?? 200

    @Test("Killed at every boundary and at random moments: nothing acknowledged is lost, nothing is half done")
    func killed() throws {
        let place = try Place()
        var random = SystemRandomNumberGenerator()
        let boundaries = ["begun", "appended", "flushed", "committed"]
        var path = ""
        var kept = 0
        for round in 0..<Self.kills {
            if round % 20 == 0 {
                path = place.path("\(round).db")
                kept = 0
            }
            var arguments = ["count", path, "r\(round)", "400", "7"]
            let isAimed = round % 2 == 0
            if isAimed { arguments += [boundaries[round / 2 % 4], "\(Int.random(in: 1...12, using: &random))"] }
            let run = try ProbeRun(arguments, output: place.path("out"))
            if !isAimed {
                usleep(UInt32.random(in: 3_000...25_000, using: &random))
                kill(run.process.processIdentifier, SIGKILL)
            }
            run.process.waitUntilExit()
            if isAimed { #expect(run.process.terminationReason == .uncaughtSignal) }
            let acknowledged = try run.acknowledged()
            guard FileManager.default.fileExists(atPath: path) else { continue }
            let journal = try Journal(path: path)
            let now = Int(try journal.lot("L1")?.counted ?? 0)
            let added = now - kept
            #expect(added >= acknowledged && added <= acknowledged + 7, "round \(round): \(added), \(acknowledged)")
            #expect(added % 7 == 0 || added == 400, "half a batch: \(added)")
            kept = now
            if round % 20 == 19 { #expect(try Self.counted(path) == kept) }
        }
        #expect(Self.kills > 0)
    }
}
