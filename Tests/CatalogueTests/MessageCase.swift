import CodeLists
import Findings
import Foundation
import Messages
import Rules
import Validation
import Zuhuo

/// The complete message of the rules' examples, changed and judged.
///
/// Changes:
///
///     set PATH = TEXT       the text of an element
///     without PATH          an element taken out
///     twice PATH            an element repeated
///     in message OLD => NEW a text of the message, its first place
///     document TEXT         another document altogether
enum MessageCase {
    static let file = "message.xml"

    /// The complete message.
    static let complete: [UInt8] = {
        let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "RulesTests/Messages/complete.xml")
        do { return [UInt8](try Data(contentsOf: path)) } catch {
            preconditionFailure("the complete message cannot be read: \(error)")
        }
    }()

    /// A message after changes; as it is written where nothing of its elements is changed.
    static func bytes(_ edits: [Edit], of start: [UInt8] = complete) throws -> [UInt8] {
        var bytes = start
        for edit in edits { bytes = try changed(bytes, edit) }
        return bytes
    }

    private static func changed(_ bytes: [UInt8], _ edit: Edit) throws -> [UInt8] {
        if edit.verb == "document" { return Array((edit.value ?? edit.target).utf8) }
        if edit.verb == "in" {
            var text = bytes
            let old = Array(edit.target.dropFirst("message ".count).utf8)
            guard let place = text.firstRange(of: old) else { throw FixtureFault(description: "no '\(edit.target)'") }
            text.replaceSubrange(place, with: Array((edit.value ?? "").utf8))
            return text
        }
        guard let message = DeclarationMessage(bytes) else { throw FixtureFault(description: "no message to change") }
        var draft = MessageDraft(message)
        let isDone =
            switch edit.verb {
            case "set": draft.set(edit.target, to: edit.value ?? "")
            case "without": draft.remove(edit.target)
            case "twice": draft.duplicate(edit.target)
            default: false
            }
        guard isDone else { throw FixtureFault(description: "no change '\(edit.verb) \(edit.target)'") }
        return draft.bytes
    }

    /// One validator for all.
    private static let validator: MessageValidator = {
        do { return try MessageValidator() } catch { preconditionFailure("the schema cannot be compiled: \(error)") }
    }()

    /// The whole validation of a message.
    static func validate(_ edits: [Edit]) throws -> Outcome {
        let bytes = try bytes(edits)
        let report = validator.validate(bytes, file: file)
        return Outcome(findings: report.findings, inputs: [file: bytes], message: bytes)
    }

    /// The bytes of an example of a message rule.
    static func bytes(_ example: MessageExample) throws -> [UInt8] {
        guard let message = DeclarationMessage(complete) else { throw FixtureFault(description: "no message") }
        var draft = MessageDraft(message)
        for edit in example.edits {
            let isDone =
                switch edit {
                case .set(let path, let text): draft.set(path, to: text)
                case .fill(let path, let sign, let count, let ending):
                    draft.set(path, to: String(repeating: sign, count: count) + ending)
                case .remove(let path): draft.remove(path)
                case .duplicate(let path): draft.duplicate(path)
                }
            guard isDone else { throw FixtureFault(description: "nothing at the path of \(edit)") }
        }
        return draft.bytes
    }

    /// What the rules on messages say of an example.
    static func judge(_ example: MessageExample) throws -> Outcome {
        let bytes = try bytes(example)
        guard let message = DeclarationMessage(bytes), let date = CalendarDate(example.date) else {
            throw FixtureFault(description: "no message, or no day, in an example")
        }
        let facts = MessageFacts(message, date: date, settings: RuleSettings(), codes: CodeBook())
        let findings = Rulebook.findings(on: facts, bytes: bytes, file: file)
        return Outcome(findings: findings, inputs: [file: bytes], message: bytes)
    }

    /// The message of the standard job, bound early so that it names its box, against its plan; changes are those of the
    /// message. `gone` leaves it out.
    static func compare(_ edits: [Edit]) throws -> Outcome {
        let binding = Edit(verb: "job", target: "/containerBinding", value: "\"early\"")
        let outputs = try JobCase([binding]).run().outputs
        guard let plan = outputs["plan.json"],
            let message = outputs.first(where: { $0.key.hasPrefix("declarations/") })?.value
        else { throw FixtureFault(description: "the standard job makes no message") }
        let source = PlanSource(try PlannedDeclaration.all(inOutputs: outputs), file: "plan.json")
        if edits.map(\.verb) == ["gone"] {
            let missing = source.missing(from: []).map { CrossRules.missing($0, source: "plan.json") }
            return Outcome(findings: missing, inputs: ["plan.json": plan])
        }
        let bytes = try bytes(edits, of: message)
        guard let changed = DeclarationMessage(bytes) else { throw FixtureFault(description: "no message left") }
        let findings = source.differences(from: changed, file: file)
        return Outcome(findings: findings, inputs: [file: bytes], message: bytes)
    }
}
