import Findings
import Messages

extension MessageRule {
    /// Freight as a price has a currency (F-124).
    static let freightCurrency = MessageRule(
        Rule(
            "MP-FRM-124", .error, .rules, zh: "运费为单价或总价的须填币制",
            en: "Freight given as a price has a currency",
            source: "GACC 2018-60 art. 3(28); GACC 2018 filling guide ch. 12", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "运费标记为单价（2）或总价（3）的，须填币制代码。",
            en: "With mark 2 (price a tonne) or 3 (total) the currency is required."),
        remedy: Bilingual(zh: "填 3 位字母币制代码", en: "Give the three letters of the currency"),
        passing: [
            .set("DecHead/FeeMark", "3"),
            .set("DecHead/FeeRate", "120"),
            .set("DecHead/FeeCurr", "USD"),
        ],
        failing: [
            .set("DecHead/FeeMark", "3"),
            .set("DecHead/FeeRate", "120"),
        ]
    ) { facts, reporter in
        Charges.reportCurrency(Charges.fee(facts.head), &reporter)
    }
}
