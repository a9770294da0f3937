import Findings
import Messages

/// All that rules on several messages see of them.
struct BatchView: Sendable {
    let rows: BatchRecords
    let texts: BatchTexts
    let names: PackedNames
    /// Reads a message again, by its name: for what is only suspected.
    let source: BatchSource
    /// Boxes that several messages name on the same journey; a box twice in one message is another rule's.
    private let sharedBoxes: [[BatchGroups.Member]]

    init(rows: BatchRecords, texts: BatchTexts, names: PackedNames, source: BatchSource) {
        self.rows = rows
        self.texts = texts
        self.names = names
        self.source = source
        let groups = BatchGroups.of(rows.count) { row, add in
            let message = rows[row]
            for box in rows.boxes(of: row) where box.number != 0 { add(box.position, message.journey(of: box.number)) }
        } key: { member in
            let (message, box) = rows.box(Int(member.row), Int(member.position))
            return message.journey(of: box.number)
        }
        sharedBoxes = groups.filter { group in group.contains { $0.row != group[0].row } }
    }

    /// Messages, by their places, that have the same key.
    func messages(by key: (BatchRow) -> BatchKey?) -> [[Int]] { numberedMessages { key($1) } }

    /// The same by a key that takes the place of a message too.
    func numberedMessages(by key: (Int, BatchRow) -> BatchKey?) -> [[Int]] {
        BatchGroups.of(rows.count) { row, add in
            if let key = key(row, rows[row]) { add(0, key) }
        } key: {
            key(Int($0.row), rows[Int($0.row)])
        }
        .map { $0.map { Int($0.row) } }
    }

    /// Messages that name the same bill.
    var bills: [[Int]] { messages { $0.bill == 0 ? nil : BatchKey(UInt64($0.bill)) } }

    /// Shows the boxes that several messages name on the same journey, group by group.
    func forEachSharedBox(_ body: ([BatchBox]) -> Void) {
        for group in sharedBoxes { body(group.map { rows.box(Int($0.row), Int($0.position)).box }) }
    }

    /// Seals that stand at several places.
    func forEachSharedSeal(_ body: ([BatchSeal]) -> Void) {
        let groups = BatchGroups.of(rows.count) { row, add in
            for seal in rows.seals(of: row) where seal.seal != 0 && seal.box != 0 {
                add(seal.position, BatchKey(UInt64(seal.seal)))
            }
        } key: {
            BatchKey(UInt64(rows.seals(of: Int($0.row))[Int($0.position)].seal))
        }
        for group in groups { body(group.map { rows.seals(of: Int($0.row))[Int($0.position)] }) }
    }

    /// A text of a message.
    func text(_ key: BatchKeys.Key, of row: Int) -> String { texts[rows[row][key]] }

    // MARK: Places

    /// The place of the bill of a message.
    func billPlace(of row: Int) -> Place { place("DecHead/BillNo", of: row, rows[row].billSpot) }

    /// The place of the unified number of a message.
    func unifiedPlace(of row: Int) -> Place { place("DecHead/SeqNo", of: row, rows[row].unifiedSpot) }

    /// The place of the sender's number of a message.
    func clientNumberPlace(of row: Int) -> Place { place("DecSign/ClientSeqNo", of: row, rows[row].clientNumberSpot) }

    /// The place of the items of a message.
    func itemsPlace(of row: Int) -> Place { place("DecLists", of: row, rows[row].itemsSpot) }

    /// The place of a box; an index stands only where the message has several.
    func place(of box: BatchBox) -> Place {
        let isOne = rows[box.row].boxes == 1
        let path = "DecContainers/Container\(isOne ? "" : "[\(box.position + 1)]")/ContainerId"
        return place(path, of: box.row, box.spot)
    }

    /// The place of a seal; an index stands only where the message has several transit containers.
    func place(of seal: BatchSeal) -> Place {
        let isOne = rows.seals(of: seal.row).count == 1
        let path = "TrnContainers/TrnContainer\(isOne ? "" : "[\(seal.position + 1)]")/SealNo"
        return place(path, of: seal.row, seal.spot)
    }

    private func place(_ path: String, of row: Int, _ spot: Spot) -> Place {
        let field = path.split(separator: "/").last.map(String.init)
        return Place(
            file: names[row], line: Int(spot.line), column: spot.column == 0 ? nil : Int(spot.column), field: field,
            path: "/DecMessage/\(path)")
    }
}
