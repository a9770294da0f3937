import Findings
import Messages

extension MessageRule {
    /// Dates are real days in eight digits (F-003).
    static let realDates = MessageRule(
        Rule(
            "MP-FRM-003", .error, .codes, zh: "日期须为 8 位数字且确有此日",
            en: "A date is eight digits and a day of the calendar",
            source: "GACC 2018-60 art. 3(5), 3(6), 3(10); GACC 2018 filling guide ch. 52, 99", certainty: .official,
            from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "日期按年（4 位）、月、日（各 2 位）填写，例如 20261118；不存在的日期系统不接受。航次栏的日期另有规则。",
            en: "A date is year (4), month and day (2 each), such as 20261118; a day that does not exist is "
                + "refused. Dates in the voyage have rules of their own."),
        remedy: Bilingual(zh: "按 yyyyMMdd 填写", en: "Write yyyyMMdd"),
        passing: [
            .set("DecHead/PDate", "20280229")
        ],
        failing: [
            .set("DecHead/PDate", "20260229")
        ]
    ) { facts, reporter in
        let fields = [
            facts.head[.ieDate], facts.head[.declarationDay], facts.head[.pDate], facts.head[.despDate],
            facts.head[.cmplDschrgDt], facts.message.transitHead[.validTime], facts.message.transitList[.ieDate],
        ]
        for field in fields where field.isFilled && field.day == nil {
            reporter.report(
                field, zh: "\(field.name)“\(field.shown)”不是 8 位数字的有效日期",
                en: "\(field.name) '\(field.shown)' is not a day in eight digits")
        }
    }
}
