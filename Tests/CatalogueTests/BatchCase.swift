import Findings
import Validation

/// Several messages of one run, each the complete message of the rules' examples, changed.
///
/// Changes:
///
///     message a.xml      the messages in order; what follows changes this one
///     set PATH = TEXT    and the other changes of `MessageCase`
enum BatchCase {
    private static let validator: MessageValidator = {
        do { return try MessageValidator() } catch { preconditionFailure("the schema cannot be compiled: \(error)") }
    }()

    static func run(_ edits: [Edit]) throws -> Outcome {
        let (report, inputs) = try judged(edits)
        return Outcome(findings: report.findings, inputs: inputs)
    }

    /// What the messages say of each other.
    static func report(_ edits: [Edit]) throws -> BatchReport { try judged(edits).report }

    private static func judged(_ edits: [Edit]) throws -> (report: BatchReport, inputs: [String: [UInt8]]) {
        var messages: [(name: String, edits: [Edit])] = []
        for edit in edits {
            if edit.verb == "message" {
                messages.append((edit.target, []))
            } else if messages.isEmpty {
                throw FixtureFault(description: "no message before '\(edit.verb)'")
            } else {
                messages[messages.count - 1].edits.append(edit)
            }
        }
        var batch = MessageBatch()
        var inputs: [String: [UInt8]] = [:]
        for (name, edits) in messages {
            let bytes = try MessageCase.bytes(edits)
            inputs[name] = bytes
            batch.add(validator.validate(bytes, file: name))
        }
        return (batch.report(), inputs)
    }
}
