import Findings
import Messages

extension MessageRule {
    /// Every item has its origin (F-094).
    static let origin = MessageRule(
        Rule(
            "MP-FRM-094", .error, .rules, zh: "原产国（地区）每项必填",
            en: "Every item has its origin",
            source: "GACC 2018-60 art. 3(40); GACC 2018 filling guide ch. 73", certainty: .official, from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "按原产地规则确定，逐项填写，无法确定的填 ZZZ（国别不详）；出口报文里它在 DestinationCountry 元素。2018 年 8 月起用 3 位字母代码。",
            en: "It follows from the rules of origin, item by item, ZZZ where it cannot be found; on exports "
                + "it stands in DestinationCountry. Codes have had three letters since August 2018."),
        remedy: Bilingual(zh: "国产货物填 CHN", en: "CHN for goods made in China"),
        passing: [
            .set("DecLists/DecList[2]/DestinationCountry", "ZZZ")
        ],
        failing: [
            .set("DecLists/DecList[2]/DestinationCountry", "")
        ]
    ) { facts, reporter in
        for item in facts.items where item[.destinationCountry].isEmpty {
            reporter.reportEmpty(item[.destinationCountry], zh: "原产国（地区）", en: "the origin")
        }
    }
}
