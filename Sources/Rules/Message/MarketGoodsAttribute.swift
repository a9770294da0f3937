import CodeLists
import Findings
import Messages

extension MessageRule {
    /// Inspected goods of market procurement bear attribute 30.
    static let marketGoodsAttribute = MessageRule(
        Rule(
            "MP-MSG-038", .notice, .rules, zh: "市场采购的法检商品货物属性宜含 30",
            en: "Inspected goods of market procurement bear attribute 30",
            source: "our reading of the goods-attribute table: 30 is 市场采购", certainty: .ownDefault, from: "2018-08-01"),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "货物属性表有 30 市场采购；法检商品填检验检疫信息时一并填写。没有公告写明，是按代码表推断的。",
            en: "The table has 30 for market procurement; inspected goods give it with their inspection "
                + "data. Inferred from the table, no text says so."),
        remedy: Bilingual(
            zh: "GoodsAttr 加 30",
            en: "Add 30 to GoodsAttr"),
        passing: [.set("DecLists/DecList[1]/CodeTS", "4414909090"), .set("DecLists/DecList[1]/GoodsAttr", "19,30")],
        failing: [.set("DecLists/DecList[1]/CodeTS", "4414909090"), .set("DecLists/DecList[1]/GoodsAttr", "19")]
    ) { facts, reporter in
        for item in facts.items where !item[.goodsAttr].holds("30") {
            guard let line = item.tariff, line.flags.contains(.exportInspection) else { continue }
            reporter.report(
                item[.goodsAttr], zh: "法检商品 \(line.codeText) 的货物属性没有 30",
                en: "inspected \(line.codeText) has no attribute 30")
        }
    }
}
