import Findings
import Messages

extension MessageRule {
    /// A sale has a contract number (F-077).
    static let contractNumber = MessageRule(
        Rule(
            "MP-FRM-077", .warning, .rules, zh: "市场采购应填合同协议号",
            en: "Market procurement gives a contract number",
            source: "GACC 2018-60 art. 3(18); GACC 2018 filling guide ch. 59", certainty: .official, from: "2018-08-01"),
        scope: .marketProcurement,
        explanation: .of2018(
            zh: "合同协议号填合同、协议或订单编号；只有未发生商业性交易的才免填，市场采购是买卖。",
            en: "It is the number of the contract, agreement or order; only without a commercial transaction "
                + "may it be empty, and market procurement is a sale."),
        remedy: Bilingual(zh: "补上合同或订单号", en: "Give the number of the contract or order"),
        passing: [
            .set("DecHead/ContrNo", "1")
        ],
        failing: [
            .set("DecHead/ContrNo", "")
        ]
    ) { facts, reporter in
        let field = facts.head[.contrNo]
        if field.isEmpty { reporter.reportEmpty(field, zh: "合同协议号", en: "the contract number") }
    }
}
