import Findings
import Messages

extension MessageRule {
    /// The terms of delivery are given (F-120).
    static let deliveryTerms = MessageRule(
        Rule(
            "MP-FRM-120", .error, .rules, zh: "成交方式必填",
            en: "The terms of delivery are given",
            source: "GACC 2018-60 art. 3(27); GACC 2018 filling guide ch. 9", certainty: .official, from: "2018-08-01"),
        scope: .any, step: .declare,
        explanation: .of2018(
            zh: "按实际成交价格条款填：1 CIF、2 C&F、3 FOB、4 C&I、5 市场价、6 垫仓、7 EXW。",
            en: "They are the terms in fact agreed: 1 CIF, 2 C&F, 3 FOB, 4 C&I, 5 market price, 6 dunnage, 7 "
                + "EXW."),
        remedy: Bilingual(zh: "按合同的价格条款填写", en: "Give the terms of the contract"),
        passing: [
            .set("DecHead/TransMode", "7")
        ],
        failing: [
            .set("DecHead/TransMode", "")
        ]
    ) { facts, reporter in
        let field = facts.head[.transMode]
        if field.isEmpty {
            reporter.reportEmpty(field, zh: "成交方式", en: "the terms of delivery")
        }
    }
}
