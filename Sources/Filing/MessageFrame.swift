import Platform

/// One part of a message's frame, in document order.
enum FramePart<Field: Sendable>: Sendable {
    /// A block's start tag.
    case open(String)
    /// A block's end tag.
    case close(String)
    /// An element whose text never changes within a run; the text is escaped here.
    case constant(String, String)
    /// An element that the schema wants present though nothing is to be said.
    case empty(String)
    /// An element whose text differs from message to message.
    case value(String, Field)
}

/// The parts of a message that never change, encoded once, with the places where values go between them.
///
/// Writing a message is then copying a few runs of bytes and the values between them; every tag comes from the ordered
/// list of parts, so the order is that list's and tags always match.
struct MessageFrame<Field: Sendable>: Sendable {
    /// A value and where the bytes before it end in ``runs``.
    struct Step: Sendable {
        let leadEnd: Int
        let field: Field
    }
    /// The values in document order.
    let steps: [Step]
    /// The bytes before each value, up to and including its start tag, one run behind the other, then the bytes behind the
    /// last value, then ``Platform/ByteBuffer/padding`` bytes that belong to no text.
    let runs: [UInt8]
    /// Where the bytes behind the last value end in ``runs``.
    let end: Int

    /// Encodes an ordered list of parts.
    init(_ parts: [FramePart<Field>]) {
        var steps: [Step] = []
        var runs: [UInt8] = []
        for part in parts {
            switch part {
            case .open(let name): runs.append(contentsOf: "<\(name)>\n".utf8)
            case .close(let name): runs.append(contentsOf: "</\(name)>\n".utf8)
            case .empty(let name): runs.append(contentsOf: "<\(name)/>\n".utf8)
            case .constant(let name, let text):
                runs.append(contentsOf: "<\(name)>".utf8)
                appendEscaped(Array(text.utf8).span, to: &runs)
                runs.append(contentsOf: "</\(name)>\n".utf8)
            case .value(let name, let field):
                runs.append(contentsOf: "<\(name)>".utf8)
                steps.append(Step(leadEnd: runs.count, field: field))
                runs.append(contentsOf: "</\(name)>\n".utf8)
            }
        }
        self.steps = steps
        end = runs.count
        runs.append(contentsOf: repeatElement(0, count: ByteBuffer.padding))
        self.runs = runs
    }

    /// The bytes before the value of a step.
    func lead(_ step: Int) -> [UInt8] { Array(runs[(step == 0 ? 0 : steps[step - 1].leadEnd)..<steps[step].leadEnd]) }

    /// The bytes behind the last value.
    var tail: [UInt8] { Array(runs[(steps.last?.leadEnd ?? 0)..<end]) }
}

/// Appends text with the characters that XML reserves replaced, and those it forbids replaced by U+FFFD.
/// Intake refuses forbidden characters before; this is the last line, so that no text can ever break a message.
/// - Complexity: O(bytes).
func appendEscaped(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    // Only bytes up to the greater-than sign are ever replaced; Chinese text has none of them.
    guard ByteSearch.hasByte(below: 0x3F, in: text) else { return ByteSearch.append(text, to: &bytes) }
    var start = 0
    for index in text.indices {
        let byte = text[index]
        if byte < 0x3F, let replacement = escape(byte) {
            ByteSearch.append(text.extracting(start..<index), to: &bytes)
            bytes.append(contentsOf: replacement.utf8)
            start = index + 1
        }
    }
    ByteSearch.append(text.extracting(start..<text.count), to: &bytes)
}

/// What stands for a byte below `?` that cannot stand for itself in element text.
private func escape(_ byte: UInt8) -> String? {
    switch byte {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x09, 0x0A: nil
    case 0x0D: "&#13;"
    case 0..<0x20: "\u{FFFD}"
    default: nil
    }
}
