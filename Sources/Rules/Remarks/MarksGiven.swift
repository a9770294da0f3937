import Findings
import Messages

extension MessageRule {
    /// Marks are given, N/M where there are none (F-162).
    static let marksGiven = MessageRule(
        Rule(
            "MP-FRM-162", .warning, .rules, zh: "标记唛码宜填写，没有填 N/M",
            en: "Marks are given, N/M where there are none",
            source: "GACC 2018-60 art. 3(32)(1); entry guide 2018 ch. 64", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "填标记唛码中除图形以外的文字和数字；没有唛码的填 N/M。",
            en: "Words and figures of the shipping marks are written without graphics; N/M stands for none."),
        remedy: Bilingual(
            zh: "填唛码或 N/M",
            en: "Give the marks or N/M"),
        passing: [.set("DecHead/MarkNo", "ABC NAIROBI 1-269")],
        failing: [.set("DecHead/MarkNo", "")]
    ) { facts, reporter in
        guard facts.head[.markNo].isEmpty, facts.message.block(at: "DecMarkLobs/DecMarkLob").isPresent == false else {
            return
        }
        reporter.report(facts.head[.markNo], zh: "未填标记唛码", en: "the marks are missing")
    }
}
