import Findings
import Messages

extension MessageRule {
    /// The quantity sold and its unit are there (F-145).
    static let soldQuantity = MessageRule(
        Rule(
            "MP-FRM-145", .error, .rules, zh: "成交数量和成交单位须填写",
            en: "The quantity sold and its unit are there",
            source: "GACC 2018-60 art. 3(36)(3); entry guide 2018 ch. 26, 27", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "实际成交的数量和单位总要填，与法定单位相同时也不省。",
            en: "The quantity and unit as sold are always written, also where they equal a statutory unit."),
        remedy: Bilingual(
            zh: "填成交数量和成交单位",
            en: "Give the quantity as sold and its unit"),
        passing: [.set("DecLists/DecList[1]/GQty", "0.5"), .set("DecLists/DecList[1]/DeclTotal", "0.20")],
        failing: [.set("DecLists/DecList[1]/GQty", "0")]
    ) { facts, reporter in
        for item in facts.items {
            if !item[.gQty].isPositive {
                let quantity = item[.gQty].string
                reporter.report(
                    item[.gQty], zh: quantity.isEmpty ? "未填成交数量" : "成交数量 \(quantity) 不大于 0",
                    en: quantity.isEmpty
                        ? "the quantity sold is missing" : "the quantity sold, \(quantity), is not above 0")
            }
            if item[.gUnit].isEmpty { reporter.report(item[.gUnit], zh: "未填成交单位", en: "the unit of sale is missing") }
        }
    }
}
