import Foundation
import Testing

/// Messages far beyond any real one: a verdict, or a finding, within 64 MB of memory.
@Suite(.serialized) struct HostileSizeTests {
    private static let head: String = {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return (try? String(contentsOf: tests.appending(path: "RulesTests/Messages/complete.xml"), encoding: .utf8))
            ?? ""
    }()

    /// Writes a file of many like pieces without holding it, and validates it where a process may have 64 MB of its own.
    private func validate(
        _ open: String, _ piece: String, megabytes: Int, _ close: String,
        by command: String = "\"$Z\" validate m.xml --jobs 1"
    ) throws -> Attack.Outcome {
        let attack = try Attack()
        defer { attack.remove() }
        try attack.write(Data(), "m.xml")
        let file = try FileHandle(forWritingTo: attack.url.appending(path: "m.xml"))
        try file.write(contentsOf: Data(open.utf8))
        let block = Data(String(repeating: piece, count: 1_000_000 / piece.utf8.count).utf8)
        for _ in 0..<megabytes { try file.write(contentsOf: block) }
        try file.write(contentsOf: Data(close.utf8))
        try file.close()
        return try attack.shell("ulimit -d 65536; timeout 120 \(command)")
    }

    /// The complete message, cut where further users of the goods may stand.
    private var halves: (before: String, after: String) {
        let parts = Self.head.components(separatedBy: "<DecFreeTxt>")
        return (parts[0], "<DecFreeTxt>" + parts[1])
    }

    private static let user = "<DecUser><UseOrgPersonCode>331</UseOrgPersonCode></DecUser>\n"

    @Test("A message of 100 MB that keeps to the schema: no finding, and not called valid for what was not judged")
    func largeAndValid() throws {
        let run = try validate(
            halves.before + "<DecUsers>\n", Self.user, megabytes: 100, "</DecUsers>" + halves.after)
        #expect(run.code == 1)
        #expect(run.output.contains("m.xml: undetermined"), "\(run.output.prefix(2000)) \(run.talk)")
        #expect(!run.output.contains("SW-0"))
        #expect(run.output.contains("not run: rules on 1 (the message holds more than is kept: "))
    }

    @Test("A message of 100 MB with a fault in each of its million blocks: the first ones with their places")
    func largeAndInvalid() throws {
        let fault = Self.user.replacing("331", with: String(repeating: "3", count: 21))
        let run = try validate(halves.before + "<DecUsers>\n", fault, megabytes: 100, "</DecUsers>" + halves.after)
        let line = halves.before.utf8.count { $0 == 0x0A } + 2
        #expect(run.code == 1)
        #expect(run.output.contains("error SW-005 m.xml:\(line):10 ["), "\(run.output.prefix(2000)) \(run.talk)")
        #expect(run.output.contains("too many findings; only a part is shown"))
        #expect(run.output.contains("SW-005  200"))
    }

    @Test("A fault behind line 65,535 has its true line")
    func farBehind() throws {
        let run = try validate(
            halves.before + "<DecUsers>\n", "<DecUser/>\n", megabytes: 6, "<Fault/></DecUsers>" + halves.after)
        let line = halves.before.utf8.count { $0 == 0x0A } + 2 + 6 * (1_000_000 / 11)
        #expect(run.code == 1)
        #expect(run.output.contains("error SW-003 m.xml:\(line):1 ["), "\(run.output.prefix(2000)) \(run.talk)")
    }

    @Test("A text of 1 GB stops the reading with a finding")
    func longText() throws {
        let run = try validate(
            halves.before + "<DecUsers><DecUser>\n<UseOrgPersonCode>", "a", megabytes: 8,
            "</UseOrgPersonCode></DecUser></DecUsers>",
            by: "sh -c \"(cat m.xml; head -c 1000000000 /dev/zero | tr '\\\\0' a) | \\\"$Z\\\" validate - --jobs 1\"")
        let line = halves.before.utf8.count { $0 == 0x0A } + 2
        #expect(run.code == 1)
        #expect(run.output.contains("error SW-015 -:\(line):1 ["), "\(run.output.prefix(2000)) \(run.talk)")
    }

    @Test("A long text that is not ASCII takes no longer")
    func longChineseText() throws {
        let run = try validate(
            halves.before + "<DecUsers><DecUser>\n<UseOrgPersonCode>", "货", megabytes: 20,
            "</UseOrgPersonCode></DecUser></DecUsers>")
        #expect(run.code == 1)
        #expect(run.output.contains("error SW-015 m.xml"), "\(run.output.prefix(2000)) \(run.talk)")
    }

    @Test(
        "An attribute, a comment, a name of 50 MB stop the reading with a finding",
        arguments: [
            ("<DecMessage a='", "'/>"), ("<!--", "--><DecMessage/>"), ("<D", "/>"), ("<?pi ", "?><DecMessage/>"),
        ])
    func longTokens(open: String, close: String) throws {
        let run = try validate(open, "aaaaaaaaaa", megabytes: 50, close)
        #expect(run.code == 1)
        #expect(run.output.contains("error SW-0"), "\(run.output.prefix(2000)) \(run.talk)")
    }

    @Test("Names that never come twice, elements without end, many unknown ones")
    func manyElements() throws {
        let run = try validate("<DecMessage>", "<a/><b></b>", megabytes: 40, "")
        #expect(run.code == 1)
        #expect(run.output.contains("SW-001"), "\(run.output.prefix(2000)) \(run.talk)")
    }

    @Test("Standard input of any length is read in pieces too")
    func standardInput() throws {
        let run = try validate(
            halves.before + "<DecUsers>\n", Self.user, megabytes: 30, "<Fault/></DecUsers>" + halves.after,
            by: "cat m.xml | \"$Z\" validate - --jobs 1")
        #expect(run.code == 1)
        #expect(run.output.contains("SW-003"), "\(run.output.prefix(2000)) \(run.talk)")
    }
}
