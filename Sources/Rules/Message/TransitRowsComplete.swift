import Findings
import Messages
import Quantities

extension MessageRule {
    /// Rows of transit containers and their goods are complete.
    static let transitRowsComplete = MessageRule(
        Rule(
            "MP-MSG-036", .error, .rules, zh: "转关集装箱和箱内商品的必填项须填写",
            en: "Rows of transit containers and their goods are complete",
            source: "DecMessage format 2018, TrnContainer and TrnContaGoods", certainty: .official),
        scope: .any, step: .declare,
        explanation: Bilingual(
            zh: "转关集装箱要有箱号；箱内商品要有箱号、商品项号、件数和重量。",
            en: "A transit container has its number; goods in it have container, item, pieces and weight."),
        remedy: Bilingual(
            zh: "补填",
            en: "Fill them in"),
        passing: [
            .set("TrnContaGoodsList", ""),
            .set("TrnContaGoodsList/TrnContaGoods", ""),
            .set("TrnContaGoodsList/TrnContaGoods/ContaNo", "QZXU2603110"),
            .set("TrnContaGoodsList/TrnContaGoods/GNo", "1"),
            .set("TrnContaGoodsList/TrnContaGoods/ContaGoodsCount", "5"),
            .set("TrnContaGoodsList/TrnContaGoods/ContaGoodsWeight", "10"),
        ],
        failing: [
            .set("TrnContaGoodsList", ""),
            .set("TrnContaGoodsList/TrnContaGoods", ""),
            .set("TrnContaGoodsList/TrnContaGoods/ContaNo", "QZXU2603110"),
            .set("TrnContaGoodsList/TrnContaGoods/GNo", "1"),
            .set("TrnContaGoodsList/TrnContaGoods/ContaGoodsCount", "5"),
        ]
    ) { facts, reporter in
        for container in facts.message.transitContainers where container[.contaNo].isEmpty {
            reporter.report(container[.contaNo], zh: "转关集装箱没有箱号", en: "a transit container has no number")
        }
        for goods in facts.message.transitGoods {
            for name in [ElementName.contaNo, .gNo, .contaGoodsCount, .contaGoodsWeight] where goods[name].isEmpty {
                reporter.report(
                    goods[name], zh: "转关箱内商品缺 \(name.text)", en: "goods of a transit container lack \(name.text)")
            }
        }
    }
}
