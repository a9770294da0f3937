import Findings
import Messages

extension MessageRule {
    /// The overseas consignee is named (F-035).
    static let overseasBuyerNamed = MessageRule(
        Rule(
            "MP-FRM-035", .error, .rules, zh: "出口须填境外收货人名称",
            en: "An export names the overseas consignee",
            source: "GACC 2018-60 art. 3(8); GACC 2018 filling guide ch. 85", certainty: .official, from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "境外收货人是出口合同的买方或合同指定的收货人；特殊情况没有的，名称和编码都填 NO。",
            en: "It is the buyer of the export contract or the consignee that the contract names; where "
                + "there is none for special reasons, name and code are both NO."),
        remedy: Bilingual(zh: "填英文名称", en: "Give the name in English"),
        passing: [
            .set("DecHead/OverseasConsigneeEname", "T")
        ],
        failing: [
            .set("DecHead/OverseasConsigneeEname", "")
        ]
    ) { facts, reporter in
        let field = facts.head[.overseasConsigneeEname]
        if field.isEmpty { reporter.reportEmpty(field, zh: "境外收货人名称", en: "the overseas consignee's name") }
    }
}
