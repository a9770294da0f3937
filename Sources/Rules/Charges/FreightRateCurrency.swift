import Findings
import Messages

extension MessageRule {
    /// The freight as a rate has no currency (F-124).
    static let freightRateCurrency = MessageRule(
        Rule(
            "MP-FRM-624", .warning, .rules, zh: "运费为率的不填币制",
            en: "The freight given as a rate has no currency",
            source: "GACC 2018-60 art. 3(28); GACC 2018 filling guide ch. 12", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "录入指南：运费标记为率（1）时免填币制；2018 年第 60 号公告一般性地要求币制，本规则从指南。",
            en: "The guide: with mark 1 (rate) the currency stays empty. Announcement 2018-60 asks for a "
                + "currency in general; this rule follows the guide."),
        remedy: Bilingual(zh: "币制留空", en: "Leave the currency empty"),
        passing: [
            .set("DecHead/FeeMark", "1"),
            .set("DecHead/FeeRate", "0.3"),
        ],
        failing: [
            .set("DecHead/FeeMark", "1"),
            .set("DecHead/FeeRate", "0.3"),
            .set("DecHead/FeeCurr", "USD"),
        ]
    ) { facts, reporter in
        let charge = Charges.fee(facts.head)
        guard charge.mark == "1", charge.currency.isFilled else { return }
        reporter.reportFilled(charge.currency, zh: "运费为率，币制", en: "the freight is a rate, yet its currency")
    }
}
