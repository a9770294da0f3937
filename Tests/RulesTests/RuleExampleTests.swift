import CodeLists
import Findings
import Foundation
import Messages
import Rules
import Testing

/// The message all examples start from, and what the rules say of it after an example's changes.
enum ExampleMessage {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Messages")

    static func complete() throws -> DeclarationMessage {
        let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent("complete.xml")))
        return try #require(DeclarationMessage(bytes))
    }

    /// The bytes of the complete message after an example's changes; every path of an edit must exist.
    static func bytes(_ example: MessageExample) throws -> [UInt8] {
        var draft = MessageDraft(try complete())
        for edit in example.edits {
            let isDone =
                switch edit {
                case .set(let path, let text): draft.set(path, to: text)
                case .fill(let path, let sign, let count, let ending):
                    draft.set(path, to: String(repeating: sign, count: count) + ending)
                case .remove(let path): draft.remove(path)
                case .duplicate(let path): draft.duplicate(path)
                }
            #expect(isDone, "nothing at the path of \(edit)")
        }
        return draft.bytes
    }

    /// The findings on an example.
    static func findings(
        _ example: MessageExample, settings: RuleSettings = RuleSettings(), codes: CodeBook = CodeBook()
    ) throws -> [Finding] {
        let bytes = try bytes(example)
        let message = try #require(DeclarationMessage(bytes))
        let date = try #require(CalendarDate(example.date))
        let facts = MessageFacts(message, date: date, settings: settings, codes: codes)
        return Rulebook.findings(on: facts, bytes: bytes, file: "example.xml")
    }
}

/// Every rule's two examples are fixtures.
struct RuleExampleTests {
    @Test("The complete message breaks no rule")
    func complete() throws {
        #expect(try ExampleMessage.findings([]).map { "\($0.rule) \($0.message.en)" } == [])
    }

    @Test("The passing example gives no finding of its rule", arguments: Rulebook.messageRules.map(\.code))
    func passing(code: RuleCode) throws {
        let rule = try #require(Rulebook.messageRules.first { $0.code == code })
        #expect(try ExampleMessage.findings(rule.passing).filter { $0.rule == code } == [])
    }

    @Test(
        "The failing example gives a finding of its rule, with a place and no other rule's error",
        arguments: Rulebook.messageRules.map(\.code))
    func failing(code: RuleCode) throws {
        let rule = try #require(Rulebook.messageRules.first { $0.code == code })
        let findings = try ExampleMessage.findings(rule.failing)
        let own = findings.filter { $0.rule == code }
        #expect(!own.isEmpty)
        #expect(own.allSatisfy { $0.place.path != nil && $0.place.line != nil })
        #expect(own.allSatisfy { $0.severity == rule.rule.severity && $0.source == rule.rule.source })
    }

    @Test("Codes are unique, and no rule without an official source is an error")
    func catalogue() {
        let codes = Rulebook.messageRules.map(\.code)
        #expect(Set(codes).count == codes.count)
        for rule in Rulebook.messageRules where rule.rule.severity == .error {
            #expect(rule.rule.certainty == .official || rule.rule.certainty == .contract, "\(rule.code)")
        }
    }
}
