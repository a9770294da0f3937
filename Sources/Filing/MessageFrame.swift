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
    /// Bytes up to and including a value's start tag, and the value to write there.
    struct Step: Sendable {
        let lead: [UInt8]
        let field: Field
    }
    /// The values in document order.
    let steps: [Step]
    /// The bytes behind the last value.
    let tail: [UInt8]

    /// Encodes an ordered list of parts.
    init(_ parts: [FramePart<Field>]) {
        var steps: [Step] = []
        var run: [UInt8] = []
        for part in parts {
            switch part {
            case .open(let name): run.append(contentsOf: "<\(name)>\n".utf8)
            case .close(let name): run.append(contentsOf: "</\(name)>\n".utf8)
            case .empty(let name): run.append(contentsOf: "<\(name)/>\n".utf8)
            case .constant(let name, let text):
                run.append(contentsOf: "<\(name)>".utf8)
                appendEscaped(Array(text.utf8)[...], to: &run)
                run.append(contentsOf: "</\(name)>\n".utf8)
            case .value(let name, let field):
                run.append(contentsOf: "<\(name)>".utf8)
                steps.append(Step(lead: run, field: field))
                run = Array("</\(name)>\n".utf8)
            }
        }
        self.steps = steps
        tail = run
    }
}

/// Appends text with the characters that XML reserves replaced, and those it forbids replaced by U+FFFD.
/// Intake refuses forbidden characters before; this is the last line, so that no text can ever break a message.
/// - Complexity: O(bytes).
func appendEscaped(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    var start = text.startIndex
    var index = start
    let end = text.endIndex
    while index < end {
        let byte = text[index]
        if byte < 0x3F, let replacement = escape(byte) {
            bytes.append(contentsOf: text[start..<index])
            bytes.append(contentsOf: replacement.utf8)
            start = index + 1
        }
        index += 1
    }
    bytes.append(contentsOf: text[start..<end])
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
