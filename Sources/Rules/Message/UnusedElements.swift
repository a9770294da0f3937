import Findings
import Messages

extension MessageRule {
    /// Elements that a market-procurement export has no use for stay empty.
    static let unusedElements = MessageRule(
        Rule(
            "MP-MSG-008", .notice, .rules, zh: "市场采购出口用不到的栏目留空",
            en: "Elements that a market-procurement export has no use for stay empty",
            source: "Single Window interface description; DecMessage format 2018 (elements kept for other uses)",
            certainty: .secondary),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "批准文号、风险参数、备案清单类型、查验分流、税收征管标记、比例因子、工缴费等用于其他业务或由系统填写。",
            en: "Approval number, risk, list type, check flow, factor, processing fee and the like belong to "
                + "other trades or are the system's."),
        remedy: Bilingual(
            zh: "清空",
            en: "Clear them"),
        passing: [.set("DecHead/CorrelationNo", "")],
        failing: [.set("DecHead/ApprNo", "33123456")]
    ) { facts, reporter in
        let head: [ElementName] = [
            .apprNo, .risk, .partenerID, .tgdNo, .billType, .checkFlow, .taxAaminMark, .ediRemark2, .ediRemark,
        ]
        for name in head where facts.head[name].isFilled {
            reporter.report(
                facts.head[name], zh: "\(name.text) 填了“\(facts.head[name].string)”",
                en: "\(name.text) holds '\(facts.head[name].string)'")
        }
        let own: [ElementName] = [.classMark, .factor, .useTo, .workUsd]
        for item in facts.items {
            for name in own where item[name].isFilled {
                reporter.report(
                    item[name], zh: "\(name.text) 填了“\(item[name].string)”",
                    en: "\(name.text) holds '\(item[name].string)'")
            }
        }
    }
}
