import Findings

extension BatchRule {
    /// The same goods under one bill in the same boxes look declared twice.
    static let declaredTwice = BatchRule(
        Rule(
            "MP-BAT-010", .notice, .cross, zh: "同一批货物不宜申报两次", en: "The same goods are not declared twice",
            source: "our default; SAFE 2020-11 asks banks to stop trade data from being used twice",
            certainty: .ownDefault),
        explanation: Bilingual(
            zh: "两份报文的发货人、提单、集装箱相同，各项商品的编号、名称、规格、数量、总价也全部相同，可能是同一票做了两次。",
            en:
                "Two messages agree in consignor, bill and boxes and in code, name, specification, quantity and total of every "
                + "item: they may be one declaration made twice."),
        remedy: Bilingual(zh: "确认是两批货，否则只申报一份", en: "See that there are two lots, else declare one of them only")
    ) { view, reporter in
        let groups = view.numberedMessages { index, row in
            guard row.items != 0, row.bill != 0 else { return nil }
            var boxes = TextHash()
            for box in view.rows.boxes(of: index) { boxes.add(box.number) }
            return BatchKey(row.items, UInt64(row.consignor) << 32 | UInt64(row.bill), boxes.value)
        }
        for group in groups {
            let first = group[0]
            for row in group.dropFirst() where !reporter.isFull && !view.differInItems(row, first) {
                reporter.report(
                    row, view.itemsPlace(of: row),
                    zh: "提运单号 \(view.text(.bill, of: row)) 下各项商品与另一份报文完全相同",
                    en: "every item under the bill \(view.text(.bill, of: row)) is as in another message",
                    notes: [Note(zh: "另一份", en: "the other one", place: view.itemsPlace(of: first))])
            }
        }
    }
}
