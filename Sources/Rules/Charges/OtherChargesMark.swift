import Findings
import Messages

extension MessageRule {
    /// Other charges have no price a tonne (F-127).
    static let otherChargesMark = MessageRule(
        Rule(
            "MP-FRM-627", .warning, .codes, zh: "杂费标记应为 1 或 3",
            en: "The mark of other charges is 1 or 3",
            source: "GACC 2018-60 art. 3(30); GACC 2018 filling guide ch. 16", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "杂费可按率（1）或总价（3）填；报文格式容许 2（单价），填制规范没有。",
            en: "Other charges are a rate (1) or a total (3); the message format tolerates 2, the rules do "
                + "not know it."),
        remedy: Bilingual(zh: "改为 1 或 3", en: "Give 1 or 3"),
        passing: [
            .set("DecHead/OtherMark", "3"),
            .set("DecHead/OtherRate", "10"),
            .set("DecHead/OtherCurr", "USD"),
        ],
        failing: [
            .set("DecHead/OtherMark", "2"),
            .set("DecHead/OtherRate", "10"),
            .set("DecHead/OtherCurr", "USD"),
        ]
    ) { facts, reporter in
        if facts.head[.otherMark] == "2" {
            reporter.report(
                facts.head[.otherMark], zh: "杂费标记为 2（单价）", en: "the mark of other charges is 2 (price a tonne)")
        }
    }
}
