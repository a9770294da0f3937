import Findings
import Messages

extension MessageRule {
    /// The date of exit is left empty on declaring (F-004).
    static let exportDateLeftEmpty = MessageRule(
        Rule(
            "MP-FRM-004", .notice, .rules, zh: "出口申报时免填出口日期",
            en: "The date of exit is left empty when an export is declared",
            source: "GACC 2018-60 art. 3(5); GACC 2018 filling guide ch. 52", certainty: .official, from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "出口日期是运输工具办结出境手续的日期，申报时免填，由海关回填；无实际出境的填受理日期。",
            en: "The date of exit is the day on which the means of transport has finished its formalities; "
                + "customs fills it in. Without a real exit it is the day of acceptance."),
        remedy: Bilingual(zh: "申报时留空", en: "Leave it empty when declaring"),
        passing: [
            .set("DecHead/TrafMode", "W"),
            .set("DecHead/IEDate", "20261118"),
        ],
        failing: [
            .set("DecHead/IEDate", "20261118")
        ]
    ) { facts, reporter in
        let field = facts.head[.ieDate]
        if field.isFilled, facts.crossesTheBorder {
            reporter.reportFilled(field, zh: "出口日期申报时应留空，却", en: "the date of exit, left empty when declaring,")
        }
    }
}
