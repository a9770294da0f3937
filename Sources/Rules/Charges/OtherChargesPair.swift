import Findings
import Messages

extension MessageRule {
    /// The sum of other charges has a mark and a value and, as a total, a currency (F-128).
    static let otherChargesPair = MessageRule(
        Rule(
            "MP-FRM-128", .error, .rules, zh: "杂费标记与杂费须同时填写，总价须有币制",
            en: "The sum of other charges has a mark and a value; a total has a currency",
            source: "GACC 2018-60 art. 3(30); GACC 2018 filling guide ch. 17, 18", certainty: .official,
            from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "标记说明杂费的表示方法：1 率、3 总价；应计入完税价格的为正、应扣除的为负；只填一项无法计算。总价必须有币制。",
            en: "The mark says what the value is: 1 a rate, 3 a total; what is added to the dutiable value "
                + "is positive, what is deducted negative. One without the other cannot be reckoned with. A "
                + "total needs a currency."),
        remedy: Bilingual(zh: "补上所缺的一项", en: "Give what is missing"),
        passing: [
            .set("DecHead/OtherMark", "3"),
            .set("DecHead/OtherRate", "120"),
            .set("DecHead/OtherCurr", "USD"),
        ],
        failing: [
            .set("DecHead/OtherMark", "3"),
            .set("DecHead/OtherCurr", "USD"),
        ]
    ) { facts, reporter in
        let charge = Charges.other(facts.head)
        Charges.reportHalf(charge, &reporter)
        Charges.reportCurrency(charge, &reporter)
    }
}
