import Findings
import Messages

extension MessageRule {
    /// The declaring unit has a credit code (F-033).
    static let declarantNamed = MessageRule(
        Rule(
            "MP-FRM-033", .error, .rules, zh: "申报单位统一社会信用代码必填",
            en: "The declaring unit has a unified social credit code",
            source: "GACC 2018-60 art. 3(48)", certainty: .official, from: "2018-08-01"),
        scope: .any, step: .declare,
        explanation: .of2018(
            zh: "自理报关填进出口企业，委托代理报关填报关企业；代码填 18 位统一社会信用代码。名称由暂存必填的规则检查。",
            en: "It is the trading firm itself or the broker that it entrusts, with the 18 characters of the "
                + "unified social credit code. The rule of what saving needs asks for the name."),
        remedy: Bilingual(zh: "补上统一社会信用代码", en: "Give the credit code"),
        passing: [
            .set("DecHead/AgentCode", "")
        ],
        failing: [
            .set("DecHead/AgentCodeScc", "")
        ]
    ) { facts, reporter in
        let head = facts.head
        if head[.agentCodeScc].isEmpty {
            reporter.reportEmpty(head[.agentCodeScc], zh: "申报单位统一社会信用代码", en: "the declaring unit's credit code")
        }
    }
}
