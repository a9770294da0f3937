import Findings
import Messages

extension MessageRule {
    /// Every item has its final destination (F-093).
    static let finalDestination = MessageRule(
        Rule(
            "MP-FRM-093", .error, .rules, zh: "最终目的国（地区）每项必填",
            en: "Every item has its final destination",
            source: "GACC 2018-60 art. 3(41); GACC 2018 filling guide ch. 29", certainty: .official, from: "2018-08-01"),
        scope: .export, step: .declare,
        explanation: .of2018(
            zh: "填已知的最终实际消费、使用或进一步加工的国家（地区）；出口报文里它在 OriginCountry 元素。2018 年 8 月起用 3 位字母代码。",
            en: "It is the known country of final consumption, use or processing; on exports it stands in "
                + "OriginCountry. Codes have had three letters since August 2018."),
        remedy: Bilingual(zh: "填最终目的国的 3 位字母代码", en: "Give the three letters of the final destination"),
        passing: [
            .set("DecLists/DecList[2]/OriginCountry", "UGA")
        ],
        failing: [
            .set("DecLists/DecList[2]/OriginCountry", "")
        ]
    ) { facts, reporter in
        for item in facts.items where item[.originCountry].isEmpty {
            reporter.reportEmpty(item[.originCountry], zh: "最终目的国（地区）", en: "the final destination")
        }
    }
}
