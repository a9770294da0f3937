import Findings
import Messages

extension MessageRule {
    /// The sum of other charges as a rate has no currency (F-128).
    static let otherChargesRateCurrency = MessageRule(
        Rule(
            "MP-FRM-628", .warning, .rules, zh: "杂费为率的不填币制",
            en: "The sum of other charges given as a rate has no currency",
            source: "GACC 2018 filling guide ch. 18", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "录入指南：杂费标记为率（1）时免填币制；2018 年第 60 号公告一般性地要求币制，本规则从指南。",
            en: "The guide: with mark 1 (rate) the currency stays empty. Announcement 2018-60 asks for a "
                + "currency in general; this rule follows the guide."),
        remedy: Bilingual(zh: "币制留空", en: "Leave the currency empty"),
        passing: [
            .set("DecHead/OtherMark", "1"),
            .set("DecHead/OtherRate", "0.3"),
        ],
        failing: [
            .set("DecHead/OtherMark", "1"),
            .set("DecHead/OtherRate", "0.3"),
            .set("DecHead/OtherCurr", "USD"),
        ]
    ) { facts, reporter in
        let charge = Charges.other(facts.head)
        guard charge.mark == "1", charge.currency.isFilled else { return }
        reporter.reportFilled(
            charge.currency, zh: "杂费为率，币制", en: "the sum of other charges is a rate, yet its currency")
    }
}
