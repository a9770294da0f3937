import Findings
import Messages

extension MessageRule {
    /// Goods that leave go to a port abroad (F-090).
    static let portAbroad = MessageRule(
        Rule(
            "MP-FRM-590", .warning, .rules, zh: "实际出境货物的指运港不在中国境内",
            en: "Goods that leave go to a port abroad",
            source: "our reading of GACC 2018-60 art. 3(21); GACC 2018 filling guide ch. 62", certainty: .ownDefault,
            from: "2018-08-01"),
        scope: .export,
        explanation: Bilingual(
            zh: "CHN 开头的代码和 6 位数字的特殊区域代码用于不实际出境的货物。实际出境时填写应核对；这是本程序的推断。",
            en: "Codes that start with CHN and six-digit codes of special zones are for goods that do not "
                + "leave. This is our reading."),
        remedy: Bilingual(zh: "填境外最终目的港", en: "Give the final port abroad"),
        passing: [
            .set("DecHead/TrafMode", "W"),
            .set("DecHead/DistinatePort", "CHN000"),
        ],
        failing: [
            .set("DecHead/DistinatePort", "CHN000")
        ]
    ) { facts, reporter in
        let field = facts.head[.distinatePort]
        guard facts.crossesTheBorder, field.fits("CHN###") || field.fits("######") else { return }
        reporter.report(
            field, zh: "货物实际出境，指运港 \(field.shown) 却在境内", en: "the goods leave, yet the port \(field.shown) is in China")
    }
}
