import Findings

extension BatchRule {
    /// Goods divided between declarations that together pass the cap deserve a look.
    static let dividedGoods = BatchRule(
        Rule(
            "MP-BAT-009", .notice, .cross, zh: "同一批货物不宜只为不超 15 万美元而拆成几票",
            en: "One lot of goods is not divided only to stay under the cap of USD 150,000",
            source:
                "our reading of GACC 2019-221 art. 1 and art. 3: the cap is that of a declaration, the exporter answers "
                + "for its truth", certainty: .ownDefault, from: "2014-07-01"),
        explanation: Bilingual(
            zh: "同一发货人、采购商、提单的几票合计超过 15 万美元，又有编号、名称、规格和单价都相同的商品分在两票。"
                + "不同商户的同样货物分开申报是正常的；为限额拆一批货会被疑为伪报。只看美元计价的市场采购报关单。",
            en:
                "Declarations of one consignor, buyer and bill are worth more than USD 150,000 together, and goods alike in "
                + "code, name, specification and price stand in two of them. Like goods of different merchants may well; "
                + "one lot divided for the cap looks like a false declaration. Declarations in dollars only are looked at."
        ),
        remedy: Bilingual(zh: "确认没有把一批货拆开", en: "See that no lot was divided")
    ) { view, reporter in
        let groups = view.messages { row in
            guard row.isMarketProcurement, row.dollars != nil, row.consignor != 0, row.buyer != 0 else {
                return nil
            }
            return BatchKey((row.consignor, row.buyer), (row.bill, 0))
        }
        for group in groups {
            let worth = group.reduce(Int128(0)) { $0 + Int128(view.rows[$1].dollars ?? 0) }
            guard worth > 150_000 * 100_000, let pair = AlikeGoods.pair(group, view) else { continue }
            reporter.report(
                pair.second, view.itemsPlace(of: pair.second),
                zh: "与另一份报文有相同的货物，\(group.count) 票合计 \(Kilograms.text(worth)) 美元",
                en:
                    "goods like those of another message, \(group.count) declarations worth USD \(Kilograms.text(worth))",
                notes: [Note(zh: "另一份", en: "the other one", place: view.itemsPlace(of: pair.first))])
        }
    }
}
