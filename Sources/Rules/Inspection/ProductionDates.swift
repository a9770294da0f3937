import CodeLists
import Findings
import Messages

extension MessageRule {
    /// Days of production are eight digits, several between half-width semicolons (F-173).
    static let productionDates = MessageRule(
        Rule(
            "MP-FRM-173", .notice, .rules, zh: "生产日期写 8 位数字，多个用半角分号分隔",
            en: "Days of production are eight digits, several between half-width semicolons",
            source: "entry guide 2018 ch. 111; DecMessage interface description", certainty: .official,
            from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "接口说明写 yyyyMMdd；2018 年的格式曾写 yyyy-MM-dd。",
            en: "The interface description writes yyyyMMdd; the format of 2018 had yyyy-MM-dd."),
        remedy: Bilingual(
            zh: "写成 20260103;20260105",
            en: "Write 20260103;20260105"),
        passing: [.set("DecLists/DecList[1]/ProduceDate", "20260103;20260105")],
        failing: [.set("DecLists/DecList[1]/ProduceDate", "2026-01-03")]
    ) { facts, reporter in
        for item in facts.items where item[.produceDate].isFilled {
            for part in item[.produceDate].bytes.parts(UInt8(ascii: ";"))
            where CalendarDate(ascii: part.span) == nil || part.count != 8 {
                reporter.report(
                    item[.produceDate], zh: "生产日期“\(part.text)”不是 8 位日期", en: "'\(part.text)' is no day of eight digits"
                )
            }
        }
    }
}
