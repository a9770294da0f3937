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

    /// A text and its line; an empty text where the message has none.
    struct Mark: Sendable {
        let text: String
        let line: Int32
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
    /// A hash of all items with their quantities and totals.
    let items: UInt64
    /// Sum of the items in 0.00001 USD; `nil` where another currency is declared.
    let dollars: Int64?
    /// Whether it is an export under market procurement.
    let isMarketProcurement: Bool

    /// The keys of a message.
    /// - Complexity: O(items + boxes).
    init(_ message: DeclarationMessage) {
        let (head, sign, free) = (message.head, message.sign, message.freeText)
        marks = [
            sign[.clientSeqNo], sign[.copCode], head[.seqNo], head[.billNo], head[.trafMode], head[.trafName],
            free[.voyNo], head[.iePort], head[.distinatePort],
            head[.tradeCoScc].isFilled ? head[.tradeCoScc] : head[.tradeCode], head[.overseasConsigneeEname],
        ].map(BatchKeys.mark)
        boxes = message.containers.prefix(500).map {
            Box(
                number: BatchKeys.mark($0[.containerId]), kind: BatchKeys.mark($0[.containerMd]).text,
                flag: BatchKeys.mark($0[.lclFlag]).text)
        }
        seals = message.transitContainers.prefix(500).map {
            Seal(seal: BatchKeys.mark($0[.sealNo]), box: BatchKeys.mark($0[.contaNo]).text)
        }
        pieces = head[.packNo].decimal(0)
        gross = head[.grossWet].decimal(5)
        let lines = message.items.prefix(50)
        goods = lines.map { BatchKeys.hash($0, [.codeTS, .gName, .gModel, .gUnit, .declPrice]) }
        items = lines.reduce(TextHash.empty) { hash, item in
            BatchKeys.hash(item, [.codeTS, .gName, .gModel, .gQty, .declTotal], after: hash)
        }
        dollars = BatchKeys.dollars(lines)
        isMarketProcurement = head[.ieFlag] != "I" && head[.tradeMode] == "1039"
    }

    /// A text of the message.
    subscript(key: Key) -> Mark { marks[key.rawValue] }

    private static func mark(_ field: MessageField) -> Mark {
        let text = field.bytes
        guard text.count <= longest else { return Mark(text: "", line: 1) }
        return Mark(text: String(decoding: text, as: UTF8.self), line: Int32(clamping: field.line))
    }

    private static func hash(
        _ item: MessageBlock, _ names: [ElementName], after start: UInt64 = TextHash.empty
    ) -> UInt64 {
        names.reduce(start) { TextHash.adding(item[$1].bytes, to: $0) }
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

/// FNV-1a in 64 bits: the same on every machine and in every run.
enum TextHash {
    static let empty: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3

    /// The hash of a text behind others; where one ends and the next begins counts too.
    static func adding(_ text: ArraySlice<UInt8>, to hash: UInt64) -> UInt64 {
        let hash = text.reduce(hash) { ($0 ^ UInt64($1)) &* prime }
        return (hash ^ 0x1F) &* prime
    }

    /// The hash of a number behind others.
    static func adding(_ number: UInt32, to hash: UInt64) -> UInt64 { (hash ^ UInt64(number)) &* prime }
}
