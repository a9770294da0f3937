import Findings
import Markup

/// One of two messages that are compared.
struct MessageSide {
    let store: MessageStore
    /// By element: whether it or anything inside says something. What does not is as if it were absent.
    private let isFilled: [Bool]

    init(_ message: DeclarationMessage) {
        store = message.store
        let nodes = store.document.nodes
        var filled = [Bool](repeating: false, count: nodes.count)
        for index in nodes.indices.reversed() {
            if !nodes[index].hasChildren {
                filled[index] = MessageField(store: store, node: Int32(index), parent: 0, name: nil).isFilled
            }
            if filled[index], nodes[index].parent >= 0 { filled[Int(nodes[index].parent)] = true }
        }
        isFilled = filled
    }

    /// The children that say something, in order.
    func children(of node: Int32) -> [Int32] {
        guard node >= 0 else { return [] }
        var found: [Int32] = []
        var index = Int(node) + 1
        let end = Int(store.document.nodes[Int(node)].end)
        while index < end {
            if isFilled[index] { found.append(Int32(index)) }
            index = Int(store.document.nodes[index].end)
        }
        return found
    }

    func hasChildren(_ node: Int32) -> Bool { store.document.nodes[Int(node)].hasChildren }

    /// Its local name; `?` for one that the message does not know.
    func name(of node: Int32) -> String { store.name(of: node) }

    /// Where the name stands in the schema; unknown names last.
    func order(of node: Int32) -> UInt16 { store.document.nodes[Int(node)].name }

    /// Its text without white space around it.
    func text(of node: Int32) -> String { MessageField(store: store, node: node, parent: 0, name: nil).string }

    /// The text of its first child of that name that says something; empty when there is none.
    func text(of node: Int32, _ name: String) -> String {
        children(of: node).first { !hasChildren($0) && self.name(of: $0) == name }.map { text(of: $0) } ?? ""
    }

    /// Every leaf inside that says something, in order.
    func leaves(of node: Int32) -> [Int32] {
        children(of: node).flatMap { hasChildren($0) ? leaves(of: $0) : [$0] }
    }

    /// What is inside as a text to compare by, some elements of the block itself left out.
    func content(of node: Int32, without left: Set<String> = []) -> String {
        let block = name(of: node)
        return children(of: node).filter { !left.contains(name(of: $0)) }.map { child in
            let name = name(of: child)
            if hasChildren(child) { return "\(name){\(content(of: child))}" }
            return "\(name)=\(ValueText.comparable(text(of: child), element: name, block: block))"
        }.sorted().joined(separator: "\n")
    }

    func place(of node: Int32) -> Place {
        var place = store.place(of: node)
        place.gNo = nil
        return place
    }
}
