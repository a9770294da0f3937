import Findings
import Messages

extension MessageRule {
    /// A market-procurement export has an overseas buyer (F-036).
    static let overseasBuyerExpected = MessageRule(
        Rule(
            "MP-FRM-536", .warning, .rules, zh: "市场采购出口有境外采购商，境外收货人填 NO 应核对",
            en: "A market-procurement export has an overseas buyer; NO deserves a look",
            source: "GACC 2018-60 art. 3(8)", certainty: .official, from: "2018-08-01"),
        scope: .marketProcurement,
        explanation: .of2018(
            zh: "NO 只用于没有境外收货人的特殊情况，市场采购是卖给境外采购商的交易。",
            en: "NO is for special cases without an overseas consignee; market procurement is a sale to an "
                + "overseas buyer."),
        remedy: Bilingual(zh: "填采购商的英文名称", en: "Give the name of the buyer in English"),
        passing: [
            .set("DecHead/OverseasConsigneeEname", "NOVA"),
            .set("DecHead/OverseasConsigneeCode", ""),
        ],
        failing: [
            .set("DecHead/OverseasConsigneeEname", "NO"),
            .set("DecHead/OverseasConsigneeCode", "NO"),
        ]
    ) { facts, reporter in
        let field = facts.head[.overseasConsigneeEname]
        if field == "NO" { reporter.report(field, zh: "境外收货人填了 NO", en: "the overseas consignee is given as NO") }
    }
}
