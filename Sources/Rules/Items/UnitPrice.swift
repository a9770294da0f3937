import Findings
import Messages

extension MessageRule {
    /// The unit price is there and above 0 (F-148).
    static let unitPrice = MessageRule(
        Rule(
            "MP-FRM-148", .error, .rules, zh: "单价须填写且大于 0",
            en: "The unit price is there and above 0",
            source: "GACC 2018-60 art. 3(37)", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "单价是一个成交单位的实际成交价格；没有成交价格的填单位货值。",
            en: "The price agreed for one unit sold; where nothing was agreed, the value of one unit."),
        remedy: Bilingual(
            zh: "填单价",
            en: "Give the unit price"),
        passing: [.set("DecLists/DecList[1]/DeclPrice", "0.3951")],
        failing: [.set("DecLists/DecList[1]/DeclPrice", "0.0000")]
    ) { facts, reporter in
        for item in facts.items where !item[.declPrice].isPositive {
            let price = item[.declPrice].string
            reporter.report(
                item[.declPrice], zh: price.isEmpty ? "未填单价" : "单价 \(price) 不大于 0",
                en: price.isEmpty ? "the unit price is missing" : "the unit price \(price) is not above 0")
        }
    }
}
