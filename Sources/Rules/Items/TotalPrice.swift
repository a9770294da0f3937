import Findings
import Messages

extension MessageRule {
    /// The total is there and above 0 (F-149).
    static let totalPrice = MessageRule(
        Rule(
            "MP-FRM-149", .error, .rules, zh: "总价须填写且大于 0",
            en: "The total is there and above 0",
            source: "GACC 2018-60 art. 3(38); entry guide 2018 ch. 71", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "总价是该项商品的实际成交总价；没有成交价格的填货值。",
            en: "The price agreed for the item; where nothing was agreed, its value."),
        remedy: Bilingual(
            zh: "填总价",
            en: "Give the total"),
        passing: [.set("DecLists/DecList[1]/DeclTotal", "15407.41")],
        failing: [.set("DecLists/DecList[1]/DeclTotal", "")]
    ) { facts, reporter in
        for item in facts.items where !item[.declTotal].isPositive {
            let total = item[.declTotal].string
            reporter.report(
                item[.declTotal], zh: total.isEmpty ? "未填总价" : "总价 \(total) 不大于 0",
                en: total.isEmpty ? "the total is missing" : "the total \(total) is not above 0")
        }
    }
}
