import CodeLists
import Findings
import Foundation
import Messages
import Platform
import Rules
import Testing

/// The messages of our own samples, plain and in archives.
enum SampleMessages {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Samples")

    /// Name and bytes of every message, in the order of names.
    static func all() throws -> [(name: String, bytes: [UInt8])] {
        var found: [(name: String, bytes: [UInt8])] = []
        for sample in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
            let place = folder.appendingPathComponent("\(sample)/expected/declarations")
            for file in (try? FileManager.default.contentsOfDirectory(atPath: place.path).sorted()) ?? [] {
                let bytes = [UInt8](try Data(contentsOf: place.appendingPathComponent(file)))
                if file.hasSuffix(".xml") { found.append(("\(sample)/\(file)", bytes)) }
                guard file.hasSuffix(".zip") else { continue }
                let archive = try ZipReader(bytes.span)
                for entry in archive.entries where entry.name.hasSuffix(".xml") {
                    found.append(("\(sample)/\(entry.name)", try archive.read(entry, limit: 10_000_000)))
                }
            }
        }
        return found
    }

    static func findings(_ bytes: [UInt8], step: RuleSettings.Step) throws -> [Finding] {
        let message = try #require(DeclarationMessage(bytes))
        let date = try #require(CalendarDate(year: 2026, month: 11, day: 18))
        var settings = RuleSettings()
        settings.step = step
        let facts = MessageFacts(message, date: date, settings: settings, codes: CodeBook())
        return Rulebook.findings(on: facts, bytes: bytes, file: "sample.xml")
    }
}

/// Our own messages are judged by our own rules.
struct SampleMessageTests {
    /// What the messages of a sample show in spite of all: in `every-fault` what its lots say wrong on purpose.
    static let remarkable: [String: Set<String>] = [
        "every-fault": ["MP-FRM-146", "MP-FRM-635", "MP-FRM-637"]
    ]

    @Test("As the drafts that they are, the messages of the samples break no rule but those told of")
    func drafts() throws {
        var seen: [String: Set<String>] = [:]
        let messages = try SampleMessages.all()
        #expect(messages.count >= 20)
        for message in messages {
            let findings = try SampleMessages.findings(message.bytes, step: .save).filter { $0.severity > .notice }
            #expect(findings.allSatisfy { $0.severity == .warning }, "\(message.name)")
            if findings.isEmpty { continue }
            let sample = try #require(message.name.split(separator: "/").first.map(String.init))
            seen[sample, default: []].formUnion(findings.map(\.rule.text))
        }
        #expect(seen == Self.remarkable)
    }

    @Test("What the samples say wrong as drafts is all that is wrong with them for declaring")
    func declaring() throws {
        for message in try SampleMessages.all() {
            let saving = try SampleMessages.findings(message.bytes, step: .save).filter { $0.severity > .notice }
            let declaring = try SampleMessages.findings(message.bytes, step: .declare).filter { $0.severity > .notice }
            #expect(Set(declaring.map(\.rule.text)) == Set(saving.map(\.rule.text)), "\(message.name)")
        }
    }
}
