import Findings
import Messages

extension MessageRule {
    /// Totals have two decimals (F-009).
    static let totalInCents = MessageRule(
        Rule(
            "MP-FRM-509", .warning, .rules, zh: "总价宜保留两位小数",
            en: "A total has two decimals",
            source: "GACC 2018-67, message format (customs precision 17.2); the guide allows five",
            certainty: .observed, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "报文允许四位小数，海关系统的精度为两位，多余的小数会被舍去或退回。",
            en: "The message takes four decimals, the precision of the customs system is two: further digits "
                + "are cut or refused."),
        remedy: Bilingual(zh: "四舍五入到分", en: "Round to cents"),
        passing: [
            .set("DecLists/DecList[1]/DeclTotal", "15407.4100")
        ],
        failing: [
            .set("DecLists/DecList[1]/DeclTotal", "15407.415")
        ]
    ) { facts, reporter in
        for item in facts.items where item[.declTotal].decimal(2) == nil && item[.declTotal].decimal(5) != nil {
            reporter.report(
                item[.declTotal], zh: "总价 \(item[.declTotal].shown) 不止两位小数",
                en: "the total \(item[.declTotal].shown) has more than two decimals")
        }
    }
}
