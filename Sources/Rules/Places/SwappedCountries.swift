import Findings
import Messages

extension MessageRule {
    /// Final destination and origin are not swapped (F-095).
    static let swappedCountries = MessageRule(
        Rule(
            "MP-FRM-095", .warning, .rules, zh: "出口的 OriginCountry 填最终目的国，DestinationCountry 填原产国",
            en: "On exports OriginCountry holds the final destination, DestinationCountry the origin",
            source: "our reading of GACC 2018-67, message format", certainty: .ownDefault, from: "2018-08-01"),
        scope: .export,
        explanation: Bilingual(
            zh: "报文沿用进口的元素名：出口时 OriginCountry 填最终目的国，DestinationCountry 填原产国。前者为 CHN 而后者不是，几乎都是没有对调；这是本程序的推断。",
            en: "The message keeps the names of the import: on exports OriginCountry is the final "
                + "destination. CHN there and another country in DestinationCountry almost surely means that "
                + "they were not swapped. This is our reading."),
        remedy: Bilingual(zh: "把两个元素的值对调", en: "Swap the two values"),
        passing: [
            .set("DecLists/DecList[1]/OriginCountry", "CHN"),
            .set("DecLists/DecList[1]/DestinationCountry", "CHN"),
        ],
        failing: [
            .set("DecLists/DecList[1]/OriginCountry", "CHN"),
            .set("DecLists/DecList[1]/DestinationCountry", "KEN"),
        ]
    ) { facts, reporter in
        guard facts.crossesTheBorder else { return }
        for item in facts.items where item.isSwapped {
            reporter.report(
                item[.originCountry], zh: "最终目的国为 CHN 而原产国为 \(item[.destinationCountry].shown)，疑似填反",
                en: "final destination CHN, origin \(item[.destinationCountry].shown): the two look swapped")
        }
    }
}
