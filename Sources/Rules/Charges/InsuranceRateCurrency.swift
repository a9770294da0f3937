import Findings
import Messages

extension MessageRule {
    /// The insurance as a rate has no currency (F-126).
    static let insuranceRateCurrency = MessageRule(
        Rule(
            "MP-FRM-626", .warning, .rules, zh: "保险费为率的不填币制",
            en: "The insurance given as a rate has no currency",
            source: "GACC 2018 filling guide ch. 15", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "录入指南：保险费标记为率（1）时免填币制；2018 年第 60 号公告一般性地要求币制，本规则从指南。",
            en: "The guide: with mark 1 (rate) the currency stays empty. Announcement 2018-60 asks for a "
                + "currency in general; this rule follows the guide."),
        remedy: Bilingual(zh: "币制留空", en: "Leave the currency empty"),
        passing: [
            .set("DecHead/InsurMark", "1"),
            .set("DecHead/InsurRate", "0.3"),
        ],
        failing: [
            .set("DecHead/InsurMark", "1"),
            .set("DecHead/InsurRate", "0.3"),
            .set("DecHead/InsurCurr", "USD"),
        ]
    ) { facts, reporter in
        let charge = Charges.insur(facts.head)
        guard charge.mark == "1", charge.currency.isFilled else { return }
        reporter.reportFilled(charge.currency, zh: "保险费为率，币制", en: "the insurance is a rate, yet its currency")
    }
}
