import Findings
import Markup

/// The one owner of a message's elements, shared by the views on it.
final class MessageStore: Sendable {
    let document: FlatDocument
    let head: Int32
    /// The first items, in order.
    let items: [Int32]
    private let slots: LeafSlots

    init(_ document: FlatDocument) {
        self.document = document
        let head = MessageStore.child(of: 0, .decHead, in: document)
        let list = MessageStore.child(of: 0, .decLists, in: document)
        let items = MessageStore.children(of: list, .decList, in: document)
        self.head = head
        self.items = items
        slots = LeafSlots(head: head, items: items, in: document)
    }

    /// The head, or with an ordinal an item, whose leaves are found at once.
    func indexedBlock(item ordinal: Int? = nil) -> MessageBlock {
        guard let ordinal else { return MessageBlock(store: self, node: head, row: head < 0 ? -1 : 0) }
        return MessageBlock(store: self, node: items[ordinal], row: slots.row(ofItem: ordinal))
    }

    /// The first child of that name of a block with a row of slots; a scan for one without.
    func child(of node: Int32, row: Int32, _ name: ElementName) -> Int32 {
        if row >= 0, let found = slots.child(row: row, name) { return found }
        return MessageStore.child(of: node, name, in: document)
    }

    func block(_ node: Int32) -> MessageBlock { MessageBlock(store: self, node: node) }

    /// The first child of that name, -1 when there is none.
    func child(of node: Int32, _ name: ElementName) -> Int32 { MessageStore.child(of: node, name, in: document) }

    private static func child(of node: Int32, _ name: ElementName, in document: FlatDocument) -> Int32 {
        guard node >= 0 else { return -1 }
        var index = Int(node) + 1
        let end = Int(document.nodes[Int(node)].end)
        while index < end {
            if document.nodes[index].name == name.index { return Int32(index) }
            index = Int(document.nodes[index].end)
        }
        return -1
    }

    /// The children of that name.
    func children(of node: Int32, _ name: ElementName) -> [Int32] {
        MessageStore.children(of: node, name, in: document)
    }

    private static func children(of node: Int32, _ name: ElementName, in document: FlatDocument) -> [Int32] {
        guard node >= 0 else { return [] }
        var found: [Int32] = []
        var index = Int(node) + 1
        let end = Int(document.nodes[Int(node)].end)
        while index < end {
            if document.nodes[index].name == name.index { found.append(Int32(index)) }
            index = Int(document.nodes[index].end)
        }
        return found
    }

    /// The blocks of that name inside the root's block of that name.
    func blocks(_ outer: ElementName, _ inner: ElementName) -> [MessageBlock] {
        children(of: child(of: 0, outer), inner).map { block($0) }
    }

    /// The element at a path under the root; -1 when there is none.
    func find(_ path: String) -> Int32 {
        var node: Int32 = 0
        for step in path.split(separator: "/") where node >= 0 {
            let parts = step.split(separator: "[")
            guard let first = parts.first, let name = ElementName(String(first)) else { return -1 }
            let ordinal = parts.count > 1 ? Int(parts[1].dropLast()) ?? 0 : 1
            let found = children(of: node, name)
            node = found.indices.contains(ordinal - 1) ? found[ordinal - 1] : -1
        }
        return node
    }

    /// The element's name as it is spelled in the message.
    func name(of node: Int32) -> String {
        if node == 0 { return document.rootName }
        return ElementName(index: document.nodes[Int(node)].name).text
    }

    /// The element as an XPath of local names; an index stands only where a sibling has the same name.
    func path(of node: Int32) -> String {
        var steps: [String] = []
        var at = node
        while at >= 0 {
            steps.append(step(at))
            at = document.nodes[Int(at)].parent
        }
        return "/" + steps.reversed().joined(separator: "/")
    }

    private func step(_ node: Int32) -> String {
        let own = document.nodes[Int(node)]
        guard own.parent >= 0, own.name != NameTable.unknown else { return name(of: node) }
        let alike = children(of: own.parent, ElementName(index: own.name))
        guard alike.count > 1, let position = alike.firstIndex(of: node) else { return name(of: node) }
        return "\(name(of: node))[\(position + 1)]"
    }

    /// The `GNo` of the item the element is in or is, as a number.
    func itemNumber(of node: Int32) -> Int? {
        var at = node
        while at >= 0 {
            if document.nodes[Int(at)].name == ElementName.decList.index {
                let field = child(of: at, .gNo)
                return field < 0 ? nil : Int(String(decoding: text(of: field), as: UTF8.self))
            }
            at = document.nodes[Int(at)].parent
        }
        return nil
    }

    func text(of node: Int32) -> ArraySlice<UInt8> {
        let own = document.nodes[Int(node)]
        return document.text[Int(own.textStart)..<Int(own.textEnd)]
    }

    /// What is known of the element's place without its file and column.
    func place(of node: Int32) -> Place {
        guard node >= 0 else {
            var root = place(of: 0)
            root.field = nil
            return root
        }
        let own = document.nodes[Int(node)]
        return Place(line: Int(own.line), field: name(of: node), path: path(of: node), gNo: itemNumber(of: node))
    }
}
