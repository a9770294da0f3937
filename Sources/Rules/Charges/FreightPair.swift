import Findings
import Messages

extension MessageRule {
    /// The freight has a mark and a value (F-123).
    static let freightPair = MessageRule(
        Rule(
            "MP-FRM-123", .error, .rules, zh: "运费标记与运费须同时填写",
            en: "The freight has a mark and a value",
            source: "GACC 2018-60 art. 3(28); GACC 2018 filling guide ch. 11", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "标记说明运费的表示方法：1 率、2 每吨单价、3 总价；只填一项无法计算。",
            en: "The mark says what the value is: 1 a rate, 2 a price a tonne, 3 a total. One without the "
                + "other cannot be reckoned with."),
        remedy: Bilingual(zh: "补上所缺的一项", en: "Give what is missing"),
        passing: [
            .set("DecHead/TransMode", "2"),
            .set("DecHead/FeeMark", "3"),
            .set("DecHead/FeeRate", "120"),
            .set("DecHead/FeeCurr", "USD"),
        ],
        failing: [
            .set("DecHead/TransMode", "2"),
            .set("DecHead/FeeMark", "3"),
            .set("DecHead/FeeCurr", "USD"),
        ]
    ) { facts, reporter in
        let charge = Charges.fee(facts.head)
        Charges.reportHalf(charge, &reporter)
    }
}
