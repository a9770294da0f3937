import Findings
import Messages

extension MessageRule {
    /// One firm that trades and declares has one name (F-028).
    static let selfDeclaredName = MessageRule(
        Rule(
            "MP-FRM-028", .warning, .rules, zh: "自理报关的申报单位与境内收发货人名称应相同",
            en: "A firm that declares for itself has one name",
            source: "GACC 2018-60 art. 3(3)(3), 3(48)", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "代理报关时境内收发货人填委托的贸易企业；统一社会信用代码相同即为自理报关，两处名称应一致。",
            en: "When a broker acts, the trader stays the consignor. The same credit code in both places "
                + "means that the firm declares for itself, so the names agree."),
        remedy: Bilingual(zh: "统一名称，或核对代码", en: "Make the names agree, or check the codes"),
        passing: [
            .set("DecHead/AgentCodeScc", "91330782MA2QXA01X2"),
            .set("DecHead/AgentName", "义乌市桉珞外贸有限公司"),
        ],
        failing: [
            .set("DecHead/AgentCodeScc", "91330782MA2QXA01X2")
        ]
    ) { facts, reporter in
        let head = facts.head
        guard head[.agentCodeScc].isFilled, head[.agentCodeScc].hasSameText(as: head[.tradeCoScc]),
            head[.agentName].isFilled, !head[.agentName].hasSameText(as: head[.tradeName])
        else { return }
        reporter.report(
            head[.agentName], zh: "代码相同，名称却是“\(head[.agentName].shown)”与“\(head[.tradeName].shown)”",
            en: "one code, but the names '\(head[.agentName].shown)' and '\(head[.tradeName].shown)'")
    }
}
