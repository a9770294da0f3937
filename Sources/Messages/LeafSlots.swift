import Markup

/// Where the leaves of the head and of the items are: many rules ask for many of them, so each is found once.
struct LeafSlots: Sendable {
    private static let headNames = ElementName.seqNo.index...ElementName.declarationDay.index
    private static let itemNames = ElementName.classMark.index...ElementName.controlExplainCode.index
    /// Items beyond these are scanned: no schema has more than fifty.
    private static let most = 200

    /// The head's row, then one for each item; -1 where there is no such child.
    private let slots: [Int32]
    private let rows: Int

    init(head: Int32, items: [Int32], in document: FlatDocument) {
        rows = min(items.count, LeafSlots.most)
        let width = LeafSlots.itemNames.count
        var slots = [Int32](repeating: -1, count: LeafSlots.headNames.count + rows * width)
        LeafSlots.fill(&slots, at: 0, LeafSlots.headNames, from: head, in: document)
        for index in 0..<rows {
            let start = LeafSlots.headNames.count + index * width
            LeafSlots.fill(&slots, at: start, LeafSlots.itemNames, from: items[index], in: document)
        }
        self.slots = slots
    }

    private static func fill(
        _ slots: inout [Int32], at start: Int, _ names: ClosedRange<UInt16>, from node: Int32, in document: FlatDocument
    ) {
        guard node >= 0 else { return }
        var index = Int(node) + 1
        let end = Int(document.nodes[Int(node)].end)
        while index < end {
            let name = document.nodes[index].name
            if names.contains(name) {
                let slot = start + Int(name - names.lowerBound)
                if slots[slot] < 0 { slots[slot] = Int32(index) }
            }
            index = Int(document.nodes[index].end)
        }
    }

    /// The row of an item: where it starts; -1 when it has none.
    func row(ofItem ordinal: Int) -> Int32 {
        ordinal < rows ? Int32(LeafSlots.headNames.count + ordinal * LeafSlots.itemNames.count) : -1
    }

    /// The first child of that name, -1 when there is none; `nil` when the row does not know the name.
    func child(row: Int32, _ name: ElementName) -> Int32? {
        let names = row == 0 ? LeafSlots.headNames : LeafSlots.itemNames
        guard names.contains(name.index) else { return nil }
        return slots[Int(row) + Int(name.index - names.lowerBound)]
    }
}
