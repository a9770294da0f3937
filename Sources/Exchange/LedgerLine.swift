import JSONText
import Platform

/// A folder of the drop folder.
public enum DropBox: String, CaseIterable, Sendable {
    /// We put messages here.
    case out = "OutBox"
    /// The client moves what it has sent here.
    case sent = "SentBox"
    /// Replies and receipts come here.
    case incoming = "InBox"
    /// The client moves what it could not send here.
    case fail = "FailBox"
}

/// One line of the ledger: a JSON object.
enum LedgerLine: Hashable {
    /// A message stands whole under its temporary name and is about to get its final name.
    case intent(MessageName, file: String, sha256: String)
    /// It has got it.
    case put(MessageName)
    /// Its file does not match the ledger; the try is not used again.
    case abandoned(MessageName)
    /// It was seen in a box.
    case placed(MessageName, DropBox)
    /// A file of the inbox was handled.
    case seen(file: String, sha256: String, stamp: FileStamp)
    /// A file of the inbox could not be read and was set aside.
    case aside(file: String, sha256: String, stamp: FileStamp, rule: String)

    /// The line with its line feed.
    var bytes: [UInt8] {
        var text = JSONWriter()
        text.beginObject(inline: true)
        switch self {
        case .intent(let name, let file, let sha256):
            write("intent", name, to: &text)
            write("file", file, to: &text)
            write("sha256", sha256, to: &text)
        case .put(let name): write("put", name, to: &text)
        case .abandoned(let name): write("abandoned", name, to: &text)
        case .placed(let name, let box):
            write("placed", name, to: &text)
            write("box", box.rawValue, to: &text)
        case .seen(let file, let sha256, let stamp):
            write("event", "seen", to: &text)
            write(file, sha256, stamp, to: &text)
        case .aside(let file, let sha256, let stamp, let rule):
            write("event", "aside", to: &text)
            write(file, sha256, stamp, to: &text)
            write("rule", rule, to: &text)
        }
        text.endObject()
        text.endLine()
        return text.bytes
    }

    private func write(_ key: String, _ value: String, to text: inout JSONWriter) {
        text.key(key)
        text.string(value)
    }

    private func write(_ event: String, _ name: MessageName, to text: inout JSONWriter) {
        write("event", event, to: &text)
        write("clientSeqNo", name.clientSeqNo, to: &text)
        text.key("try")
        text.integer(name.attempt)
    }

    private func write(_ file: String, _ sha256: String, _ stamp: FileStamp, to text: inout JSONWriter) {
        write("file", file, to: &text)
        write("sha256", sha256, to: &text)
        text.key("size")
        text.integer(stamp.size)
        text.key("modified")
        text.integer(stamp.modified)
        text.key("node")
        text.integer(stamp.node)
    }

    /// Reads a line; `nil` when it is none of ours.
    init?(_ line: ArraySlice<UInt8>) {
        guard let node = try? JSONParser.parse(Array(line)), let event = node["event"]?.text else { return nil }
        switch event {
        case "intent":
            guard let name = Self.name(node), let file = node["file"]?.text, let sha256 = node["sha256"]?.text else {
                return nil
            }
            self = .intent(name, file: file, sha256: sha256)
        case "put":
            guard let name = Self.name(node) else { return nil }
            self = .put(name)
        case "abandoned":
            guard let name = Self.name(node) else { return nil }
            self = .abandoned(name)
        case "placed":
            guard let name = Self.name(node), let box = node["box"]?.text.flatMap(DropBox.init) else { return nil }
            self = .placed(name, box)
        case "seen", "aside":
            guard let file = node["file"]?.text, let sha256 = node["sha256"]?.text, let stamp = Self.stamp(node) else {
                return nil
            }
            self =
                event == "seen"
                ? .seen(file: file, sha256: sha256, stamp: stamp)
                : .aside(file: file, sha256: sha256, stamp: stamp, rule: node["rule"]?.text ?? "")
        default: return nil
        }
    }

    private static func name(_ node: JSONNode) -> MessageName? {
        guard let number = node["clientSeqNo"]?.text, let attempt: Int = integer(node["try"]) else { return nil }
        return MessageName(clientSeqNo: number, attempt: attempt)
    }

    private static func stamp(_ node: JSONNode) -> FileStamp? {
        guard let size: Int = integer(node["size"]), let modified: Int64 = integer(node["modified"]),
            let number: UInt64 = integer(node["node"])
        else { return nil }
        return FileStamp(size: size, modified: modified, node: number)
    }

    private static func integer<Number: FixedWidthInteger>(_ node: JSONNode?) -> Number? {
        guard case .number(let text) = node?.value else { return nil }
        return Number(text)
    }
}
