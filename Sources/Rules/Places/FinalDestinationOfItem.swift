import Findings
import Messages

extension MessageRule {
    /// The final destination of an item is the country of arrival (F-093).
    static let finalDestinationOfItem = MessageRule(
        Rule(
            "MP-FRM-593", .warning, .rules, zh: "最终目的国与运抵国不同应核对",
            en: "A final destination other than the country of arrival deserves a look",
            source: "GACC 2018-60 art. 3(41); GACC 2018 filling guide ch. 29", certainty: .official, from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "直接运输时最终目的国就是运抵国；货物到港后转往他国的可以不同。",
            en: "When goods are carried directly the two agree; they may differ when the goods go on from "
                + "the port to another country."),
        remedy: Bilingual(zh: "核对最终目的国", en: "Check the final destination"),
        passing: [
            .set("DecLists/DecList[2]/OriginCountry", "KEN")
        ],
        failing: [
            .set("DecLists/DecList[2]/OriginCountry", "UGA")
        ]
    ) { facts, reporter in
        let country = facts.head[.tradeCountry]
        // China as the country of arrival has a rule of its own (F-088).
        guard facts.crossesTheBorder, country.fits("^^^"), country != "CHN" else { return }
        for item in facts.items
        where item[.originCountry].fits("^^^") && !item[.originCountry].hasSameText(as: country) && !item.isSwapped {
            reporter.report(
                item[.originCountry], zh: "最终目的国 \(item[.originCountry].shown) 不是运抵国 \(country.shown)",
                en: "the final destination \(item[.originCountry].shown) is not the country of arrival \(country.shown)"
            )
        }
    }
}
