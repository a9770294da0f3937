import CodeLists
import Findings
import Messages

extension MessageRule {
    /// Goods whose export is prohibited are not eligible.
    static let prohibitedGoods = MessageRule(
        Rule(
            "MP-TRD-005", .error, .rules, zh: "禁止出口货物不得以市场采购方式出口",
            en: "Goods whose export is prohibited are not eligible",
            source: "GACC 2019-221 art. 1; GACC 2014-54 art. 1; control mark 8 of the tariff", certainty: .official,
            from: "2014-07-01"),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "国家禁止或限制出口的商品不适用市场采购贸易方式。税则监管证件代码 8 为禁止出口商品。",
            en: "Goods that the state prohibits or restricts for export are outside market procurement; mark "
                + "8 of the tariff is prohibition."),
        remedy: Bilingual(
            zh: "从本票中剔除该商品",
            en: "Take the goods out"),
        passing: [.set("DecLists/DecList[1]/CodeTS", "7117190000")],
        failing: [.set("DecLists/DecList[1]/CodeTS", "0506909011")]
    ) { facts, reporter in
        for item in facts.items {
            guard let line = item.tariff, line.flags.contains(.prohibited) else { continue }
            reporter.report(
                item[.codeTS], zh: "\(line.codeText) \(line.name) 为禁止出口商品",
                en: "\(line.codeText) is prohibited for export")
        }
    }
}
