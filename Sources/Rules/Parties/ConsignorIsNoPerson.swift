import Findings
import Messages

extension MessageRule {
    /// The domestic consignor is not coded with an identity card (F-026).
    static let consignorIsNoPerson = MessageRule(
        Rule(
            "MP-FRM-026", .warning, .rules, zh: "境内收发货人不能用身份证号作代码",
            en: "The domestic consignor is not coded with an identity card",
            source: "GACC 2018 filling guide ch. 51(5)", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "没有统一社会信用代码也没有海关注册编码的，填海关给的临时编码；境内收发货人不是自然人。",
            en: "Without a credit code and a permanent customs code it is the temporary code that customs "
                + "gives; the consignor is not a natural person."),
        remedy: Bilingual(zh: "填海关临时编码", en: "Give the temporary code of customs"),
        passing: [
            .set("DecHead/TradeCode", "331896QX09")
        ],
        failing: [
            .set("DecHead/TradeCode", "11010519491231002X")
        ]
    ) { facts, reporter in
        for field in [facts.head[.tradeCode], facts.head[.tradeCoScc]] where PersonNumber.isOne(field) {
            reporter.report(
                field, zh: "境内收发货人代码“\(field.shown)”是居民身份证号",
                en: "the consignor's code '\(field.shown)' is the number of an identity card")
        }
    }
}
