import Messages

/// The few small keys of a message by which it is told apart from, or compared with, the others of a batch.
///
/// Texts of more than ``longest`` bytes are no numbers or names that a form takes; they count as absent. Of a message 500
/// boxes, 500 seals and 50 items are looked at, which is what the message allows.
public struct BatchKeys: Sendable {
    /// A text of the message.
    enum Key: Int, CaseIterable {
        case clientNumber, sender, unified, bill, mode, vessel, voyage, exit, port, consignor, buyer
    }

    /// A text and its place; an empty text where the message has none.
    struct Mark: Sendable {
        let text: String
        let spot: Spot
    }

    /// A container as the message lists it.
    struct Box: Sendable {
        let number: Mark
        let kind: String
        let flag: String
    }

    /// A seal of a container in customs transit.
    struct Seal: Sendable {
        let seal: Mark
        let box: String
    }

    /// The longest text that is kept, in bytes.
    static let longest = 64
    /// The most items that are looked at.
    static let mostItems = 50

    /// The texts, by ``Key``.
    let marks: [Mark]
    let boxes: [Box]
    let seals: [Seal]
    /// Pieces; `nil` where the message gives none.
    let pieces: Int64?
    /// Gross weight in 0.00001 kg; `nil` where the message gives none.
    let gross: Int64?
    /// What makes items the same goods at the same price, one hash an item.
    let goods: [UInt64]
    /// A hash of all items with their quantities and totals; 0 without items.
    let items: UInt64
    /// Where the items begin.
    let itemsSpot: Spot
    /// Sum of the items in 0.00001 USD; `nil` where another currency is declared.
    let dollars: Int64?
    /// Whether it is an export under market procurement.
    let isMarketProcurement: Bool

    /// The keys of a message.
    /// - Parameter bytes: the message's own, for columns; empty when they are not at hand.
    /// - Complexity: O(items + boxes), and of the bytes the lines that are pointed at.
    init(_ message: DeclarationMessage, bytes: [UInt8] = []) {
        let (head, sign, free) = (message.head, message.sign, message.freeText)
        var columns = ColumnCount(message.hasExactOffsets ? bytes : [])
        marks = [
            sign[.clientSeqNo], sign[.copCode], head[.seqNo], head[.billNo], head[.trafMode], head[.trafName],
            free[.voyNo], head[.iePort], head[.distinatePort],
            head[.tradeCoScc].isFilled ? head[.tradeCoScc] : head[.tradeCode], head[.overseasConsigneeEname],
        ].map { BatchKeys.mark($0, &columns) }
        let list = message.block(at: "DecLists")
        itemsSpot = columns.spot(line: list.place.line ?? 1, offset: list.offset)
        boxes = message.containers.prefix(500).map {
            Box(
                number: BatchKeys.mark($0[.containerId], &columns), kind: BatchKeys.text($0[.containerMd]),
                flag: BatchKeys.text($0[.lclFlag]))
        }
        seals = message.transitContainers.prefix(500).map {
            Seal(seal: BatchKeys.mark($0[.sealNo], &columns), box: BatchKeys.text($0[.contaNo]))
        }
        pieces = head[.packNo].decimal(0)
        gross = head[.grossWet].decimal(5)
        let lines = message.items.prefix(BatchKeys.mostItems)
        goods = lines.map(BatchKeys.goodsHash)
        items = lines.isEmpty ? 0 : BatchKeys.hash(lines, BatchKeys.itemNames)
        dollars = BatchKeys.dollars(lines)
        isMarketProcurement = head[.ieFlag] != "I" && head[.tradeMode] == "1039"
    }

    /// A text of the message.
    subscript(key: Key) -> Mark { marks[key.rawValue] }

    /// What makes items the same goods at the same price.
    static let goodsNames: [ElementName] = [.codeTS, .gName, .gModel, .gUnit, .declPrice]
    /// What makes items the same.
    static let itemNames: [ElementName] = [.codeTS, .gName, .gModel, .gQty, .declTotal]

    /// What makes an item the same goods at the same price, as a number.
    static func goodsHash(_ item: MessageBlock) -> UInt64 { hash(CollectionOfOne(item), goodsNames) }

    private static func text(_ field: MessageField) -> String {
        let text = field.bytes
        return text.count <= longest ? String(decoding: text, as: UTF8.self) : ""
    }

    private static func mark(_ field: MessageField, _ columns: inout ColumnCount) -> Mark {
        let text = text(field)
        guard !text.isEmpty else { return Mark(text: "", spot: .start) }
        return Mark(text: text, spot: columns.spot(line: field.line, offset: field.offset))
    }

    private static func hash(_ items: some Collection<MessageBlock>, _ names: [ElementName]) -> UInt64 {
        var hash = TextHash()
        for item in items { for name in names { hash.add(item[name].bytes) } }
        return hash.value
    }

    private static func dollars(_ items: ArraySlice<MessageBlock>) -> Int64? {
        var sum: Int64 = 0
        for item in items {
            guard item[.tradeCurr] == "USD", let total = item[.declTotal].decimal(5), total >= 0 else { return nil }
            let (more, isTooMuch) = sum.addingReportingOverflow(total)
            if isTooMuch { return nil }
            sum = more
        }
        return items.isEmpty ? nil : sum
    }
}

/// Hashes of texts, Swift's own: nobody can foresee them, so that nobody can make two texts that share one. They differ
/// from run to run; what comes of them does not.
struct TextHash {
    private var hasher = Hasher()

    /// Adds a text; where it ends counts too.
    mutating func add(_ text: ArraySlice<UInt8>) {
        var (word, filled): (UInt64, Int) = (0, 0)
        for byte in text {
            word = word << 8 | UInt64(byte)
            filled += 1
            if filled % 8 == 0 { hasher.combine(word) }
        }
        hasher.combine(word)
        hasher.combine(filled)
    }

    /// Adds a number.
    mutating func add(_ number: UInt32) { hasher.combine(number) }

    /// The hash of all that was added.
    var value: UInt64 { UInt64(bitPattern: Int64(hasher.finalize())) }
}
