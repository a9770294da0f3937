import Findings
import Messages

extension MessageRule {
    /// Texts fit the lengths of 2018 (F-008).
    static let textWidthOf2018 = MessageRule(
        Rule(
            "MP-FRM-508", .notice, .rules, zh: "文字宜不超过 2018 年规定的长度",
            en: "Texts fit the lengths of 2018",
            source: "GACC 2018 filling guide; GACC 2018-67, message format", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "不少字段的长度在 2018 年以后放宽（如备注 70 改 255、运输工具 26 改 50）；未更新的系统可能仍按旧长度截断。",
            en: "Many fields have grown since 2018 (remarks from 70 to 255, means of transport from 26 to "
                + "50); systems that were not updated may still cut."),
        remedy: Bilingual(zh: "可缩短则缩短", en: "Shorten it where that is easy"),
        passing: [
            .set("DecHead/TrafName", "AMBER LANTERN OF SEAS VIII")
        ],
        failing: [
            .set("DecHead/TrafName", "AMBER LANTERN OF SEAS XVIII")
        ]
    ) { facts, reporter in
        FieldWidths.check(facts) { field, widths in
            guard widths.of2018 < widths.today, field.width > widths.of2018, field.width <= widths.today else { return }
            reporter.report(
                field, zh: "\(field.name) 长 \(field.width)，2018 年的上限是 \(widths.of2018)",
                en: "\(field.name) is \(field.width) long, the limit of 2018 is \(widths.of2018)")
        }
    }
}
