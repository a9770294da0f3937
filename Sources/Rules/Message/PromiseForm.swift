import Findings
import Messages

extension MessageRule {
    /// The price statement has the digits 0, 1 and 9 only.
    static let promiseForm = MessageRule(
        Rule(
            "MP-MSG-013", .error, .rules, zh: "价格说明只含 0、1、9",
            en: "The price statement has the digits 0, 1 and 9 only",
            source: "DecMessage format 2018, PromiseItmes; interface description", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "每位回答一个问题：0 否，1 是，9 空。现在 5 位（2018 年 3 位）。",
            en: "Every digit answers a question: 0 no, 1 yes, 9 blank. There are five of them today, three "
                + "in 2018."),
        remedy: Bilingual(
            zh: "出口填 99999",
            en: "Exports give 99999"),
        passing: [.set("DecHead/PromiseItmes", "999")],
        failing: [.set("DecHead/PromiseItmes", "99N99")]
    ) { facts, reporter in
        let answers = facts.head[.promiseItmes].bytes
        guard answers.contains(where: { $0 != 0x30 && $0 != 0x31 && $0 != 0x39 }) || answers.count > 5 else { return }
        reporter.report(
            facts.head[.promiseItmes], zh: "价格说明“\(answers.text)”不是至多 5 位的 0、1、9",
            en: "'\(answers.text)' is not up to five digits 0, 1 or 9")
    }
}
