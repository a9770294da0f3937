import Findings
import Messages

extension MessageRule {
    /// A centralised declaration gives its period as bill (F-063).
    static let centralisedPeriod = MessageRule(
        Rule(
            "MP-FRM-063", .warning, .rules, zh: "集中申报的提运单号填起止日期 16 位",
            en: "A centralised declaration gives its period in sixteen digits as bill",
            source: "GACC 2018-60 art. 3(10), 3(11)", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "集中申报的运输工具名称填“集中申报”，提运单号填归并清单的起止日期，按年（4 位）月日（各 2 位）连写共 16 位。",
            en: "The means of transport says 集中申报 and the bill gives the first and last day of the merged "
                + "lists, eight digits each."),
        remedy: Bilingual(
            zh: "填两个 8 位日期，例如 2026110120261107", en: "Two days in eight digits, such as 2026110120261107"),
        passing: [
            .set("DecHead/TrafName", "集中申报"),
            .set("DecHead/BillNo", "2026110120261107"),
        ],
        failing: [
            .set("DecHead/TrafName", "集中申报"),
            .set("DecHead/BillNo", "2026110720261101"),
        ]
    ) { facts, reporter in
        let field = facts.head[.billNo]
        guard facts.isCentralised, !Transport.isPeriod(field.bytes) else { return }
        reporter.report(
            field, zh: "集中申报的提运单号“\(field.shown)”不是起止日期",
            en: "the bill '\(field.shown)' of a centralised declaration is no period")
    }
}
