import Findings

/// All that rules on several messages see of them.
struct BatchView: Sendable {
    let rows: [BatchRow]
    let boxes: [BatchBox]
    let seals: [BatchSeal]
    let goods: [UInt64]
    let texts: BatchTexts

    /// Elements that have the same key, two and more of them; groups in the order of their first, members of their own.
    ///
    /// An element that is alone with its key costs a place in a table and no group.
    static func groups<Element>(_ elements: some RandomAccessCollection<Element>, by key: (Element) -> BatchKey?)
        -> [[Element]]
    {
        /// Where the first element of a key is, or which group is the key's, as a negative number.
        var places: [BatchKey: Int32] = [:]
        var groups: [(first: Int32, members: [Element])] = []
        for (index, element) in elements.enumerated() {
            guard let key = key(element) else { continue }
            guard let place = places[key] else {
                places[key] = Int32(index)
                continue
            }
            if place < 0 {
                groups[Int(-place) - 1].members.append(element)
            } else {
                let first = elements[elements.index(elements.startIndex, offsetBy: Int(place))]
                groups.append((place, [first, element]))
                places[key] = -Int32(groups.count)
            }
        }
        return groups.sorted { $0.first < $1.first }.map(\.members)
    }

    /// Messages, by their places, that have the same key.
    func messages(by key: (BatchRow) -> BatchKey?) -> [[Int]] {
        BatchView.groups(rows.indices) { key(rows[$0]) }
    }

    /// Messages that name the same bill.
    var bills: [[Int]] { messages { $0[.bill] == 0 ? nil : BatchKey(UInt64($0[.bill])) } }

    /// Boxes that several messages name on the same journey; a box twice in one message is another rule's.
    var sharedBoxes: [[BatchBox]] {
        BatchView.groups(boxes) { box in
            box.number == 0 ? nil : rows[box.row].journey(of: box.number)
        }
        .filter { group in group.contains { $0.row != group[0].row } }
    }

    /// What makes the items of a message the same goods, one hash an item.
    func goods(of row: Int) -> ArraySlice<UInt64> {
        goods[Int(rows[row].goods.lowerBound)..<Int(rows[row].goods.upperBound)]
    }

    /// The boxes of a message.
    func boxes(of row: BatchRow) -> ArraySlice<BatchBox> {
        boxes[Int(row.boxes.lowerBound)..<Int(row.boxes.upperBound)]
    }

    /// A text of a message.
    func text(_ key: BatchKeys.Key, of row: Int) -> String { texts[rows[row][key]] }

    /// The place of an element of the head or the signature.
    func place(_ path: String, of row: Int, line: Int32) -> Place {
        let field = path.split(separator: "/").last.map(String.init)
        return Place(file: rows[row].file, line: Int(line), field: field, path: "/DecMessage/\(path)")
    }

    /// The place of a box; an index stands only where the message has several.
    func place(of box: BatchBox) -> Place {
        let isOne = rows[box.row].boxes.count == 1
        let path = "DecContainers/Container\(isOne ? "" : "[\(box.position + 1)]")/ContainerId"
        return place(path, of: box.row, line: box.line)
    }

    /// The place of a seal; an index stands only where the message has several transit containers.
    func place(of seal: BatchSeal) -> Place {
        let isOne = rows[seal.row].seals.count == 1
        let path = "TrnContainers/TrnContainer\(isOne ? "" : "[\(seal.position + 1)]")/SealNo"
        return place(path, of: seal.row, line: seal.line)
    }
}
