import Findings
import Messages

extension MessageRule {
    /// The country of arrival is given (F-086).
    static let arrivalCountry = MessageRule(
        Rule(
            "MP-FRM-086", .error, .rules, zh: "运抵国（地区）必填",
            en: "The country of arrival is given",
            source: "GACC 2018-60 art. 3(20); GACC 2018 filling guide ch. 61", certainty: .official, from: "2018-08-01"),
        scope: .export, step: .declare,
        explanation: .of2018(
            zh: "填货物直接运抵的国家（地区）；中转且未在中转国发生商业性交易的填最后运抵国，发生商业性交易的填中转国。2018 年 8 月起用 3 位字母代码。",
            en: "It is the country the goods go to directly, or last when trans-shipped without a sale on "
                + "the way; with a sale in the transit country that one. Codes have had three letters since "
                + "August 2018."),
        remedy: Bilingual(zh: "填运抵国的 3 位字母代码", en: "Give the three letters of the country"),
        passing: [
            .set("DecHead/TradeCountry", "UGA")
        ],
        failing: [
            .set("DecHead/TradeCountry", "")
        ]
    ) { facts, reporter in
        let field = facts.head[.tradeCountry]
        if field.isEmpty {
            reporter.reportEmpty(field, zh: "运抵国（地区）", en: "the country of arrival")
        }
    }
}
