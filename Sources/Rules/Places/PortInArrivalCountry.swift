import Findings
import Messages

extension MessageRule {
    /// The port of destination lies in the country of arrival (F-087).
    static let portInArrivalCountry = MessageRule(
        Rule(
            "MP-FRM-087", .warning, .rules, zh: "指运港宜在运抵国",
            en: "The port of destination is in the country of arrival",
            source: "our reading of GACC 2018-60 art. 3(20); GACC 2018 filling guide ch. 61", certainty: .ownDefault,
            from: "2018-08-01"),
        scope: .export,
        explanation: Bilingual(
            zh: "直接运输时运抵国就是指运港所在国；只有在第三国发生商业性交易时二者不同。这是本程序的推断。",
            en: "When goods are carried directly, the country of arrival is that of the port; they differ "
                + "only with a sale in a third country. This is our reading."),
        remedy: Bilingual(zh: "核对运抵国与指运港", en: "Check country and port"),
        passing: [
            .set("DecHead/DistinatePort", "TZA003"),
            .set("DecHead/TradeCountry", "TZA"),
        ],
        failing: [
            .set("DecHead/DistinatePort", "TZA003")
        ]
    ) { facts, reporter in
        let (port, country) = (facts.head[.distinatePort], facts.head[.tradeCountry])
        // China as the country of arrival has a rule of its own (F-088).
        guard facts.crossesTheBorder, port.fits("^^^###"), !port.hasPrefix("CHN"), country.fits("^^^"),
            country != "CHN",
            !port.bytes.prefix(3).elementsEqual(country.bytes)
        else { return }
        reporter.report(
            port, zh: "指运港 \(port.shown) 不在运抵国 \(country.shown)",
            en: "the port \(port.shown) is not in the country of arrival \(country.shown)")
    }
}
