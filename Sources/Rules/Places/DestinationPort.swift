import Findings
import Messages

extension MessageRule {
    /// The port of destination has six characters (F-089).
    static let destinationPort = MessageRule(
        Rule(
            "MP-FRM-089", .error, .codes, zh: "指运港必填：3 个字母加 3 位数字",
            en: "The port of destination is three letters and three digits",
            source: "GACC 2018-60 art. 3(21); GACC 2018 filling guide ch. 62", certainty: .official, from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "填货物运往境外的最终目的港，不能预知的按尽可能预知的填；代码表没有的填国别代码加 000，如柬埔寨 KHM000；无实际出境的填 CHN000。2018 年以前的 4 "
                + "位港口代码已停用。",
            en: "It is the final foreign port, or the best foreseeable one; one that the table lacks is the "
                + "country and 000, such as KHM000; without a real exit CHN000. The four-digit codes of before "
                + "2018 are out of use."),
        remedy: Bilingual(zh: "从港口代码表取 6 位代码", en: "Take the six characters from the table of ports"),
        passing: [
            .set("DecHead/DistinatePort", "KEN000")
        ],
        failing: [
            .set("DecHead/DistinatePort", "1335")
        ]
    ) { facts, reporter in
        let field = facts.head[.distinatePort]
        if field.isEmpty {
            reporter.reportEmpty(field, zh: "指运港", en: "the port of destination")
        } else if !field.fits("^^^###"), !field.fits("######") {
            let near = facts.codes.near(field, in: .port)
            reporter.report(
                field, zh: "指运港“\(field.shown)”不是 3 个字母加 3 位数字（特殊区域为 6 位数字）\(near.zh)",
                en:
                    "the port '\(field.shown)' is not three letters and three digits (a special zone: six digits)\(near.en)"
            )
        }
    }
}
