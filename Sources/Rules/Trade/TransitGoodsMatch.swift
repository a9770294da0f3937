import Findings
import Messages

extension MessageRule {
    /// Goods of the transit containers are those that the containers list.
    static let transitGoodsMatch = MessageRule(
        Rule(
            "MP-TRD-107", .warning, .rules, zh: "转关箱内商品与集装箱的商品项号一致",
            en: "Goods of the transit containers are those that the containers list",
            source: "our default after DecMessage format 2018, TrnContaGoods (R-107)", certainty: .ownDefault),
        scope: .any,
        explanation: Bilingual(
            zh: "转关单按箱列商品，应与报关单集装箱的项号关系一致：同样的箱号，同样的项号。",
            en: "The transit lists goods by container; containers and items are those of the declaration."),
        remedy: Bilingual(
            zh: "核对转关箱货和商品项号关系",
            en: "Check goods of the transit against the items of the containers"),
        passing: [
            .set("TrnContaGoodsList", ""),
            .set("TrnContaGoodsList/TrnContaGoods", ""),
            .set("TrnContaGoodsList/TrnContaGoods/ContaNo", "QZXU2603110"),
            .set("TrnContaGoodsList/TrnContaGoods/GNo", "3"),
            .set("TrnContaGoodsList/TrnContaGoods/ContaGoodsCount", "5"),
            .set("TrnContaGoodsList/TrnContaGoods/ContaGoodsWeight", "10"),
        ],
        failing: [
            .set("TrnContaGoodsList", ""),
            .set("TrnContaGoodsList/TrnContaGoods", ""),
            .set("TrnContaGoodsList/TrnContaGoods/ContaNo", "QZXU2603110"),
            .set("TrnContaGoodsList/TrnContaGoods/GNo", "4"),
            .set("TrnContaGoodsList/TrnContaGoods/ContaGoodsCount", "5"),
            .set("TrnContaGoodsList/TrnContaGoods/ContaGoodsWeight", "10"),
        ]
    ) { facts, reporter in
        let goods = facts.message.transitGoods
        guard !goods.isEmpty, !facts.containers.isEmpty else { return }
        let listed = facts.containers.map { ($0[.containerId].bytes, Set(ItemNumberList($0[.goodsNo]).numbers)) }
        let boxes = Dictionary(listed) { $0.union($1) }
        for row in goods where row[.contaNo].isFilled {
            guard let items = boxes[row[.contaNo].bytes] else {
                reporter.report(
                    row[.contaNo], zh: "集装箱 \(row[.contaNo].string) 不在报关单中",
                    en: "container \(row[.contaNo].string) is not in the declaration")
                continue
            }
            guard let number = row[.gNo].integer, !items.contains(number) else { continue }
            reporter.report(
                row[.gNo], zh: "集装箱 \(row[.contaNo].string) 的项号关系中没有商品项 \(number)",
                en: "container \(row[.contaNo].string) does not list item \(number)")
        }
    }
}
