import Findings
import Messages

extension MessageRule {
    /// Texts fit their field when a Chinese character counts as two (F-008).
    static let guideTextWidth = MessageRule(
        Rule(
            "MP-FRM-008", .warning, .rules, zh: "中文按两个字符计时不宜超长",
            en: "Texts should fit their field with a Chinese character counted as two",
            source: "our reading: GACC 2018 filling guide, message format of 2018 and later lengths; no text "
                + "says how characters are counted", certainty: .ownDefault, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "字段长度的单位在现行资料里没有写明，早年的说明按字节计。按 GBK 一个汉字两个字节计超过现行长度的，可能被截断；这是本程序的默认口径。",
            en: "No text at hand says whether lengths count characters or bytes; older ones said bytes. A "
                + "text that is too long when a Chinese character counts as two may be cut. This is our "
                + "default reading."),
        remedy: Bilingual(zh: "缩短文字", en: "Shorten the text"),
        passing: [
            .set("DecHead/TrafName", "一二三四五六七八九十一二三四五六七八九十一二三四五")
        ],
        failing: [
            .set("DecHead/TrafName", "一二三四五六七八九十一二三四五六七八九十一二三四五六")
        ]
    ) { facts, reporter in
        FieldWidths.check(facts) { field, widths in
            // Of more characters than that the structure speaks.
            guard field.width > widths.today, field.string.unicodeScalars.count <= widths.today else { return }
            reporter.report(
                field, zh: "\(field.name) 按汉字计 2 共 \(field.width)，长度上限 \(widths.today)",
                en:
                    "\(field.name) is \(field.width) long with Chinese characters counted as two, the limit is \(widths.today)"
            )
        }
    }
}
