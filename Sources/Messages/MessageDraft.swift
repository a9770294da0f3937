/// A message taken apart so that it can be changed: what the examples of rules, and amendments, are made with.
public struct MessageDraft: Sendable {
    /// One element: a text, or elements inside.
    struct Element: Sendable {
        var name: String
        var text: [UInt8]
        var children: [Element]
    }

    private var root: Element
    private var attributes: [(name: String, value: String)]
    private let namespace: String?

    /// The elements of a message that the message knows; names it does not know are left out.
    public init(_ message: DeclarationMessage) {
        root = MessageDraft.element(0, of: message.store)
        attributes = message.store.document.rootAttributes
        namespace = message.namespace
    }

    private static func element(_ node: Int32, of store: MessageStore) -> Element {
        let own = store.document.nodes[Int(node)]
        var made = Element(name: store.name(of: node), text: [], children: [])
        guard own.hasChildren else {
            made.text = Array(store.text(of: node))
            return made
        }
        var index = node + 1
        while index < own.end {
            if store.document.nodes[Int(index)].name != .max { made.children.append(element(index, of: store)) }
            index = store.document.nodes[Int(index)].end
        }
        return made
    }

    /// Gives the leaf at a path under the root this text; a leaf that is not there is added as the last of its block.
    /// A path such as `@Version` is an attribute of the root.
    /// - Returns: whether the block was found.
    @discardableResult
    public mutating func set(_ path: String, to text: String) -> Bool {
        if path.first == "@" {
            let name = String(path.dropFirst())
            attributes.removeAll { $0.name == name }
            attributes.append((name, text))
            return true
        }
        return change(path) { block, name, position in
            if let position {
                block.children[position].text = Array(text.utf8)
            } else {
                block.children.append(Element(name: name, text: Array(text.utf8), children: []))
            }
            return true
        }
    }

    /// Takes out the element at a path under the root.
    /// - Returns: whether it was there.
    @discardableResult
    public mutating func remove(_ path: String) -> Bool {
        if path.first == "@" {
            let before = attributes.count
            attributes.removeAll { $0.name == path.dropFirst() }
            return attributes.count < before
        }
        return change(path) { block, _, position in
            guard let position else { return false }
            block.children.remove(at: position)
            return true
        }
    }

    /// Repeats the element at a path under the root behind itself.
    /// - Returns: whether it was there.
    @discardableResult
    public mutating func duplicate(_ path: String) -> Bool {
        change(path) { block, _, position in
            guard let position else { return false }
            block.children.insert(block.children[position], at: position + 1)
            return true
        }
    }

    private mutating func change(_ path: String, _ body: (inout Element, String, Int?) -> Bool) -> Bool {
        MessageDraft.change(&root, path.split(separator: "/")[...], body)
    }

    private static func change(
        _ block: inout Element, _ steps: ArraySlice<Substring>, _ body: (inout Element, String, Int?) -> Bool
    ) -> Bool {
        guard let step = steps.first else { return false }
        let parts = step.split(separator: "[")
        let name = String(parts[0])
        let ordinal = parts.count > 1 ? Int(parts[1].dropLast()) ?? 0 : 1
        let alike = block.children.indices.filter { block.children[$0].name == name }
        let position = alike.indices.contains(ordinal - 1) ? alike[ordinal - 1] : nil
        if steps.count == 1 { return body(&block, name, position) }
        guard let position else { return false }
        return change(&block.children[position], steps.dropFirst(), body)
    }

    /// The message as XML, UTF-8, one element a line.
    public var bytes: [UInt8] {
        var text = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(root.name)".utf8)
        if let namespace { text.append(contentsOf: " xmlns=\"\(namespace)\"".utf8) }
        for attribute in attributes {
            text.append(contentsOf: " \(attribute.name)=\"".utf8)
            MessageDraft.escape(Array(attribute.value.utf8), to: &text)
            text.append(UInt8(ascii: "\""))
        }
        text.append(contentsOf: ">\n".utf8)
        for child in root.children { MessageDraft.write(child, to: &text) }
        text.append(contentsOf: "</\(root.name)>\n".utf8)
        return text
    }

    private static func write(_ element: Element, to text: inout [UInt8]) {
        if element.children.isEmpty && element.text.isEmpty {
            text.append(contentsOf: "<\(element.name)/>\n".utf8)
            return
        }
        text.append(contentsOf: "<\(element.name)>".utf8)
        if element.children.isEmpty {
            escape(element.text, to: &text)
        } else {
            text.append(UInt8(ascii: "\n"))
            for child in element.children { write(child, to: &text) }
        }
        text.append(contentsOf: "</\(element.name)>\n".utf8)
    }

    private static func escape(_ bytes: [UInt8], to text: inout [UInt8]) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "&"): text.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): text.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): text.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): text.append(contentsOf: "&quot;".utf8)
            case 0x0D: text.append(contentsOf: "&#13;".utf8)
            default: text.append(byte)
            }
        }
    }
}
