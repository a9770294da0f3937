import Findings
import Markup
import Quantities

/// A leaf element of a message, or the absence of one: its text, and its place.
public struct MessageField: Sendable {
    let store: MessageStore
    let node: Int32
    let parent: Int32
    let wanted: ElementName?

    init(store: MessageStore, node: Int32, parent: Int32, name: ElementName?) {
        self.store = store
        self.node = node
        self.parent = parent
        wanted = name
    }

    /// Whether the element is in the message.
    public var isPresent: Bool { node >= 0 }

    /// Its name; `?` for an absent one that the message does not know.
    public var name: String { node >= 0 ? store.name(of: node) : wanted?.text ?? "?" }

    /// Its name as a number; `nil` for one that the message does not know.
    public var elementName: ElementName? {
        guard node >= 0 else { return wanted }
        let index = store.document.nodes[Int(node)].name
        return Int(index) < ElementName.count ? ElementName(index: index) : nil
    }

    /// Its text without white space around it; empty when absent.
    public var bytes: ArraySlice<UInt8> {
        guard node >= 0 else { return [] }
        var text = store.text(of: node)
        while let last = text.last, MessageField.isBlank(last) { text.removeLast() }
        while let first = text.first, MessageField.isBlank(first) { text.removeFirst() }
        return text
    }

    /// Its text as it stands.
    public var rawBytes: ArraySlice<UInt8> { node < 0 ? [] : store.text(of: node) }

    /// Its text without white space around it.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether it is absent or holds nothing but white space: the message makes no difference between the two.
    public var isEmpty: Bool {
        guard node >= 0 else { return true }
        return store.text(of: node).allSatisfy(MessageField.isBlank)
    }

    /// Whether it says something.
    public var isFilled: Bool { !isEmpty }

    /// Whether its text is exactly this.
    public static func == (field: MessageField, text: String) -> Bool { field.bytes.elementsEqual(text.utf8) }

    /// Whether its text is not exactly this.
    public static func != (field: MessageField, text: String) -> Bool { !(field == text) }

    /// Whether its text is one of these.
    public func isOne(of texts: String...) -> Bool { texts.contains { self == $0 } }

    /// Whether two leaves have the same text.
    public func hasSameText(as other: MessageField) -> Bool { bytes == other.bytes }

    /// Its text as an exact decimal with that many digits behind the point; `nil` when it is none or has more.
    public func decimal(_ decimals: Int) -> Int64? {
        let bytes = bytes
        return try? parseDecimal(bytes.span, decimals: decimals)
    }

    /// Its text as a whole number; `nil` when it is none.
    public var integer: Int? { decimal(0).map(Int.init) }

    /// Its length as the field tables count it: a character beyond ASCII counts 2.
    public var width: Int {
        var width = 0
        for byte in bytes {
            if byte < 0x80 { width += 1 } else if byte & 0xC0 == 0xC0 { width += 2 }
        }
        return width
    }

    /// Line, name, path and item number; an absent element's place is its block's, with its own name; of an absent block
    /// the root's.
    public var place: Place {
        if node >= 0 { return store.place(of: node) }
        var place = store.place(of: parent)
        place.field = name
        if parent >= 0, let path = place.path { place.path = "\(path)/\(name)" }
        return place
    }

    /// Its line, its block's when absent; without the rest of the place, which takes time to make.
    public var line: Int {
        if node >= 0 { return Int(store.document.nodes[Int(node)].line) }
        return parent < 0 ? 1 : Int(store.document.nodes[Int(parent)].line)
    }

    /// The offset of its start tag in the message's bytes; its block's when absent, the root's when that is absent too.
    public var offset: Int {
        if node >= 0 { return Int(store.document.nodes[Int(node)].offset) }
        return Int(store.document.nodes[Int(max(parent, 0))].offset)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
}
