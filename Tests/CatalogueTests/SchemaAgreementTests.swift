import Foundation
import Messages
import Rules
import Testing
import Zuhuo

/// `xmllint`, which shares nothing with us but libxml2, gives the same answer as the structure layer on every message of
/// the fixtures.
struct SchemaAgreementTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Rules of ours that refuse what the schema says nothing of: a document type, too many attributes.
    private static let stricter = ["SW-002 fails", "SW-009 fails"]

    /// Every message of the fixtures and of the rules' examples, by a name for people.
    private static func messages() throws -> [(name: String, bytes: [UInt8])] {
        var messages: [(name: String, bytes: [UInt8])] = [("complete", MessageCase.complete)]
        for fixture in FixtureFile.all where fixture.code.hasPrefix("SW-") {
            messages.append((fixture.code + " fails", try MessageCase.bytes(fixture.failing)))
            messages.append((fixture.code + " passes", try MessageCase.bytes(fixture.passing)))
        }
        for rule in Rulebook.messageRules {
            messages.append((rule.code.text + " fails", try MessageCase.bytes(rule.failing)))
            messages.append((rule.code.text + " passes", try MessageCase.bytes(rule.passing)))
        }
        return messages
    }

    @Test("The structure layer and xmllint agree on every fixture")
    func agreement() throws {
        let messages = try Self.messages()
        let folder = FileManager.default.temporaryDirectory.appending(path: "zuhuo-agreement-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (index, message) in messages.enumerated() {
            try Data(message.bytes).write(to: folder.appending(path: "\(index).xml"))
        }
        let valid = try Self.validated(messages.count, in: folder)
        let check = try MessageCheck()
        var refused = 0
        for (index, message) in messages.enumerated() {
            let isValid = check.check(message.bytes, file: message.name).isValid
            refused += isValid ? 0 : 1
            if Self.stricter.contains(message.name) {
                #expect(!isValid, "\(message.name)")
            } else {
                #expect(isValid == valid.contains(index), "\(message.name): xmllint says \(valid.contains(index))")
            }
        }
        #expect(refused >= 10 && refused < messages.count)
    }

    /// The files that xmllint finds valid, a hundred a call.
    private static func validated(_ count: Int, in folder: URL) throws -> Set<Int> {
        let schema = root.path + "/Schemas/DecMessage/zuhuo-1/DecMessage.xsd"
        var valid: Set<Int> = []
        for start in stride(from: 0, to: count, by: 100) {
            let files = (start..<min(start + 100, count)).map { "\($0).xml" }
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = ["xmllint", "--nonet", "--noout", "--schema", schema] + files
            process.currentDirectoryURL = folder
            let talk = Pipe()
            process.standardError = talk
            try process.run()
            let text = String(decoding: talk.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            for line in text.split(separator: "\n") where line.hasSuffix(".xml validates") {
                if let index = Int(line.prefix { $0 != "." }) { valid.insert(index) }
            }
        }
        return valid
    }
}
