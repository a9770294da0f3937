import Findings

/// All that rules on several messages see of them.
struct BatchView: Sendable {
    let rows: [BatchRow]
    let boxes: [BatchBox]
    let seals: [BatchSeal]
    let texts: BatchTexts

    /// Places in `elements` that have the same key, two and more of them; groups and members in the order of appearance.
    static func groups<Element, Key: Hashable>(
        _ elements: some Collection<Element>, by key: (Element) -> Key?
    ) -> [[Element]] {
        var places: [Key: Int] = [:]
        var groups: [[Element]] = []
        for element in elements {
            guard let key = key(element) else { continue }
            if let place = places[key] {
                groups[place].append(element)
            } else {
                places[key] = groups.count
                groups.append([element])
            }
        }
        return groups.filter { $0.count > 1 }
    }

    /// Messages, by their places, that have the same key.
    func messages<Key: Hashable>(by key: (BatchRow) -> Key?) -> [[Int]] {
        BatchView.groups(rows.indices) { key(rows[$0]) }
    }

    /// Messages that name the same bill.
    var bills: [[Int]] { messages { $0[.bill] == 0 ? nil : $0[.bill] } }

    /// Boxes that several messages name on the same journey; a box twice in one message is another rule's.
    var sharedBoxes: [[BatchBox]] {
        BatchView.groups(boxes) { box in
            box.number == 0 ? nil : [box.number] + rows[box.row].journey
        }
        .filter { group in group.contains { $0.row != group[0].row } }
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
