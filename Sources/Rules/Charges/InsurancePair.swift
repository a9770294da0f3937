import Findings
import Messages

extension MessageRule {
    /// The insurance has a mark and a value and, as a total, a currency (F-126).
    static let insurancePair = MessageRule(
        Rule(
            "MP-FRM-126", .error, .rules, zh: "保险费标记与保险费须同时填写，总价须有币制",
            en: "The insurance has a mark and a value; a total has a currency",
            source: "GACC 2018-60 art. 3(29); GACC 2018 filling guide ch. 14, 15", certainty: .official,
            from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "标记说明保险费的表示方法：1 率、3 总价；只填一项无法计算。总价必须有币制。",
            en: "The mark says what the value is: 1 a rate, 3 a total. One without the other cannot be "
                + "reckoned with. A total needs a currency."),
        remedy: Bilingual(zh: "补上所缺的一项", en: "Give what is missing"),
        passing: [
            .set("DecHead/TransMode", "4"),
            .set("DecHead/InsurMark", "3"),
            .set("DecHead/InsurRate", "120"),
            .set("DecHead/InsurCurr", "USD"),
        ],
        failing: [
            .set("DecHead/TransMode", "4"),
            .set("DecHead/InsurMark", "3"),
            .set("DecHead/InsurCurr", "USD"),
        ]
    ) { facts, reporter in
        let charge = Charges.insur(facts.head)
        Charges.reportHalf(charge, &reporter)
        Charges.reportCurrency(charge, &reporter)
    }
}
