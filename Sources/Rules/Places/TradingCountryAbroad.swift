import Findings
import Messages

extension MessageRule {
    /// An export is sold abroad (F-085).
    static let tradingCountryAbroad = MessageRule(
        Rule(
            "MP-FRM-585", .warning, .rules, zh: "出口的贸易国（地区）为中国应核对",
            en: "A sale to China on an export deserves a look",
            source: "GACC 2018-60 art. 3(19); GACC 2018 filling guide ch. 60", certainty: .official, from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "贸易国是买方所在国；实际出境的货物卖给境内买方并不常见。",
            en: "The trading country is the buyer's; goods that leave are rarely sold to a buyer in China."),
        remedy: Bilingual(zh: "核对买方所在国", en: "Check the country of the buyer"),
        passing: [
            .set("DecHead/TradeAreaCode", "HKG")
        ],
        failing: [
            .set("DecHead/TradeAreaCode", "CHN")
        ]
    ) { facts, reporter in
        let field = facts.head[.tradeAreaCode]
        guard field == "CHN", facts.crossesTheBorder else { return }
        reporter.report(field, zh: "货物出境，贸易国（地区）却是 CHN", en: "the goods leave, yet the trading country is CHN")
    }
}
