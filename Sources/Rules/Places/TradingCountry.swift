import Findings
import Messages

extension MessageRule {
    /// The trading country is given (F-085).
    static let tradingCountry = MessageRule(
        Rule(
            "MP-FRM-085", .error, .rules, zh: "贸易国（地区）必填",
            en: "The trading country is given",
            source: "GACC 2018-60 art. 3(19); GACC 2018 filling guide ch. 60", certainty: .official, from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "出口填货物售往的国家（地区），即买方所在国；未发生商业性交易的填货物所有权人所在国。2018 年 8 月起用 3 位字母代码。",
            en: "On an export it is the country the goods are sold to, the buyer's; without a sale that of "
                + "the owner. Codes have had three letters since August 2018."),
        remedy: Bilingual(zh: "填买方所在国的 3 位字母代码", en: "Give the three letters of the buyer's country"),
        passing: [
            .set("DecHead/TradeAreaCode", "UGA")
        ],
        failing: [
            .set("DecHead/TradeAreaCode", "")
        ]
    ) { facts, reporter in
        let field = facts.head[.tradeAreaCode]
        if field.isEmpty {
            reporter.reportEmpty(field, zh: "贸易国（地区）", en: "the trading country")
        }
    }
}
