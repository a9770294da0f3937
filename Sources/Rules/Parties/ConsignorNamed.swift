import Findings
import Messages

extension MessageRule {
    /// The domestic consignor is named and coded (F-025).
    static let consignorNamed = MessageRule(
        Rule(
            "MP-FRM-025", .error, .rules, zh: "境内收发货人名称及代码必填",
            en: "The domestic consignor has a name and a code",
            source: "GACC 2018-60 art. 3(3); GACC 2018 filling guide ch. 51", certainty: .official, from: "2018-08-01"),
        scope: .any, step: .declare,
        explanation: .of2018(
            zh: "境内收发货人是在海关备案的、对外签订并执行合同的中国境内法人或组织；代码填 18 位统一社会信用代码，没有的填海关注册编码。",
            en: "It is the Chinese legal person or organisation, filed with customs, that concludes and "
                + "performs the contract; its code is the unified social credit code or, without one, the "
                + "customs registration number."),
        remedy: Bilingual(zh: "补上名称和统一社会信用代码", en: "Give the name and the unified social credit code"),
        passing: [
            .set("DecHead/TradeCoScc", "")
        ],
        failing: [
            .set("DecHead/TradeCoScc", ""),
            .set("DecHead/TradeCode", ""),
        ]
    ) { facts, reporter in
        let head = facts.head
        if head[.tradeName].isEmpty {
            reporter.reportEmpty(head[.tradeName], zh: "境内收发货人名称", en: "the domestic consignor's name")
        }
        if head[.tradeCoScc].isEmpty, head[.tradeCode].isEmpty {
            reporter.report(
                head[.tradeCoScc], zh: "境内收发货人的统一社会信用代码和海关代码都未填",
                en: "the domestic consignor has neither credit code nor customs code")
        }
    }
}
