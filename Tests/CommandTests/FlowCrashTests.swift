import Foundation
import Testing

/// A command of the program whose every write is a moment to be killed at.
struct CrashScene: Sendable, CustomTestStringConvertible {
    let name: String
    /// Words of the command.
    let command: [String]
    /// Steps that make the place where it is run.
    let setting: [CrashPlace.Step]
    /// What must hold as soon as it was killed, given what it had acknowledged on its output.
    let afterKill: @Sendable (CrashPlace, _ output: String) throws -> Void
    /// The command that finishes the work; by default the same again.
    var again: [String]?

    var testDescription: String { name }
}

/// The program that kills another at its n-th write, and whether this system can do it.
enum Killer {
    static let isPossible = (try? run(tests("KillAt"), ["/dev/null", "0", "before", "/bin/true"]).code) == 0
    /// How many kills a scene and manner; `all` for every write there is.
    static let kills = ProcessInfo.processInfo.environment["FLOW_KILLS"] ?? "8"

    /// A program beside the running tests.
    static func tests(_ name: String) -> URL {
        URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appending(path: name)
    }

    /// The writes at which a command is killed: all of them, or some in equal distances from a random first.
    static func moments(_ count: Int) -> [Int] {
        guard let wanted = Int(kills), wanted < count else { return Array(1...max(1, count)) }
        let distance = count / wanted
        let first = Int.random(in: 1...distance)
        return (0..<wanted).map { first + $0 * distance }
    }
}

@Suite("Killed at every write, then done again: nothing acknowledged is lost, nothing half written, nothing twice")
struct FlowCrashTests {
    @Test("journal, drop folder and outputs", .enabled(if: Killer.isPossible), arguments: CrashScene.all)
    func killed(_ scene: CrashScene) throws {
        let template = try CrashPlace(scene.setting)
        let whole = try template.copy()
        let counted = try whole.killed(scene.command, at: 0, "before")
        #expect(counted.run.code <= 1, "\(counted.run.talk)")
        if let again = scene.again { _ = try whole.zuhuo(again) }
        let expected = try whole.contents()
        var done = 0
        for manner in ["before", "torn"] {
            for moment in Killer.moments(counted.passed) {
                let place = try template.copy()
                let outcome = try place.killed(scene.command, at: moment, manner)
                guard outcome.run.code == 137 else { continue }
                done += 1
                let words = "\(scene.name), write \(moment) of \(counted.passed) (\(outcome.call), \(manner))"
                try scene.afterKill(place, outcome.run.output)
                let finish = try place.zuhuo(scene.again ?? scene.command)
                #expect(finish.code <= 1, "\(words): \(finish.talk)")
                let found = try place.contents()
                #expect(found == expected, "\(words): \(CrashPlace.difference(found, expected))")
                place.scratch.remove()
            }
        }
        #expect(done >= 2)
        if Killer.kills == "all" { print("crash: \(scene.name): \(counted.passed) writes, killed \(done) times") }
        template.scratch.remove()
        whole.scratch.remove()
    }
}
