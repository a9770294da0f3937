import Messages

/// How long the texts of the filling guide may be, a Chinese character counted as two; others have a rule of the message.
struct FieldWidths {
    /// The limit today.
    let today: Int
    /// The shorter of the limits of 2018, guide and format.
    let of2018: Int

    private static let head: [(ElementName, FieldWidths)] = [
        (.billNo, FieldWidths(today: 32, of2018: 32)), (.contrNo, FieldWidths(today: 32, of2018: 32)),
        (.trafName, FieldWidths(today: 50, of2018: 26)), (.noteS, FieldWidths(today: 255, of2018: 70)),
        (.markNo, FieldWidths(today: 400, of2018: 400)),
        (.overseasConsigneeCode, FieldWidths(today: 50, of2018: 20)),
        (.overseasConsigneeEname, FieldWidths(today: 400, of2018: 100)),
    ]
    private static let item: [(ElementName, FieldWidths)] = [
        (.gName, FieldWidths(today: 255, of2018: 255)), (.gModel, FieldWidths(today: 255, of2018: 255)),
        (.dangName, FieldWidths(today: 80, of2018: 80)),
    ]
    private static let freeText: [(ElementName, FieldWidths)] = [
        (.voyNo, FieldWidths(today: 32, of2018: 32)), (.bonNo, FieldWidths(today: 32, of2018: 10)),
        (.cusFie, FieldWidths(today: 8, of2018: 4)),
    ]
    private static let goodsNumbers = FieldWidths(today: 255, of2018: 100)

    /// Shows every leaf that has limits, longer than the shorter limit in bytes, with them.
    static func check(_ facts: borrowing MessageFacts, _ body: (MessageField, FieldWidths) -> Void) {
        show(head, of: facts.head, body)
        for item in facts.items { show(FieldWidths.item, of: item.block, body) }
        show(freeText, of: facts.message.freeText, body)
        for container in facts.containers where container[.goodsNo].rawBytes.count > goodsNumbers.of2018 {
            body(container[.goodsNo], goodsNumbers)
        }
    }

    private static func show(
        _ limits: [(ElementName, FieldWidths)], of block: MessageBlock, _ body: (MessageField, FieldWidths) -> Void
    ) {
        for (name, widths) in limits {
            let field = block[name]
            if field.rawBytes.count > widths.of2018 { body(field, widths) }
        }
    }
}
