import Findings
import Messages

extension MessageRule {
    /// The origin of an item is China (F-094).
    static let originOfItem = MessageRule(
        Rule(
            "MP-FRM-594", .warning, .rules, zh: "原产国不是中国应核对",
            en: "An origin other than China deserves a look",
            source: "GACC 2018-60 art. 3(40); GACC 2018 filling guide ch. 73", certainty: .official, from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "市场采购的货物一般为国产；进口后再出口的货物原产国可以是他国。",
            en: "Goods of a market are made in China as a rule; those imported before may have another "
                + "origin."),
        remedy: Bilingual(zh: "核对原产国", en: "Check the origin"),
        passing: [
            .set("DecLists/DecList[2]/DestinationCountry", "CHN")
        ],
        failing: [
            .set("DecLists/DecList[2]/DestinationCountry", "VNM")
        ]
    ) { facts, reporter in
        for item in facts.items
        where item[.destinationCountry].fits("^^^") && item[.destinationCountry] != "CHN" && !item.isSwapped {
            reporter.report(
                item[.destinationCountry], zh: "原产国为 \(item[.destinationCountry].shown)",
                en: "the origin is \(item[.destinationCountry].shown)")
        }
    }
}
