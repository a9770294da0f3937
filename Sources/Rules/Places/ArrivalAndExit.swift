import Findings
import Messages

extension MessageRule {
    /// The country of arrival is China only without a real exit (F-088).
    static let arrivalAndExit = MessageRule(
        Rule(
            "MP-FRM-088", .warning, .rules, zh: "无实际出境的运抵国填 CHN，实际出境的不能填 CHN",
            en: "The country of arrival is CHN without a real exit, and only then",
            source: "GACC 2018-60 art. 3(20); GACC 2018 filling guide ch. 61", certainty: .official, from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "无实际进出境的货物，运抵国填中国；货物实际出境而填中国，多半是误填。",
            en: "For goods that do not leave it is China; China for goods that do leave is mostly a mistake."),
        remedy: Bilingual(zh: "核对运抵国与运输方式", en: "Check country and mode of transport"),
        passing: [
            .set("DecHead/TradeMode", "0110"),
            .set("DecHead/TrafMode", "W"),
            .set("DecHead/TradeCountry", "CHN"),
        ],
        failing: [
            .set("DecHead/TradeCountry", "CHN")
        ]
    ) { facts, reporter in
        let field = facts.head[.tradeCountry]
        if facts.crossesTheBorder, field == "CHN" {
            reporter.report(field, zh: "货物实际出境，运抵国却是 CHN", en: "the goods leave, yet the country of arrival is CHN")
        } else if facts.flowsInside, field.isFilled, field != "CHN" {
            reporter.report(
                field, zh: "货物不实际出境，运抵国却是 \(field.shown)",
                en: "the goods do not leave, yet the country of arrival is \(field.shown)")
        }
    }
}
