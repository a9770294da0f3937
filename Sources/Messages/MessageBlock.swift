import Findings
import Markup

/// An element with elements inside, as a view on its message; or the absence of one.
public struct MessageBlock: Sendable {
    let store: MessageStore
    let node: Int32
    /// Its row of ``LeafSlots``; -1 for a block without.
    let row: Int32

    init(store: MessageStore, node: Int32, row: Int32 = -1) {
        self.store = store
        self.node = node
        self.row = row
    }

    /// Whether it is in the message.
    public var isPresent: Bool { node >= 0 }

    /// Its leaf of that name; absent when it has none.
    public subscript(name: ElementName) -> MessageField {
        MessageField(store: store, node: store.child(of: node, row: row, name), parent: node, name: name)
    }

    /// Its leaf of that name; absent when it has none, or the message does not know the name.
    public subscript(name: String) -> MessageField {
        guard let known = ElementName(name) else {
            return MessageField(store: store, node: -1, parent: node, name: nil)
        }
        return self[known]
    }

    /// Its children of that name, in order.
    public func children(_ name: ElementName) -> [MessageBlock] {
        store.children(of: node, name).map { MessageBlock(store: store, node: $0) }
    }

    /// Its leaves, in order.
    public var leaves: [MessageField] {
        guard isPresent else { return [] }
        var found: [MessageField] = []
        var index = Int(node) + 1
        let end = Int(store.document.nodes[Int(node)].end)
        while index < end {
            if !store.document.nodes[index].hasChildren {
                found.append(MessageField(store: store, node: Int32(index), parent: node, name: nil))
            }
            index = Int(store.document.nodes[index].end)
        }
        return found
    }

    /// Line, path and item number; an absent block's place is the root's.
    public var place: Place { store.place(of: node) }

    /// The offset of its start tag in the message's bytes; the root's when absent.
    public var offset: Int { Int(store.document.nodes[Int(max(node, 0))].offset) }
}
