import Findings
import Messages

extension MessageRule {
    /// Exports leave the questions on relationship, price influence and royalties blank (F-152).
    static let priceQuestionsBlank = MessageRule(
        Rule(
            "MP-FRM-152", .notice, .rules, zh: "出口免填特殊关系、价格影响、特许权使用费",
            en: "Exports leave the questions on relationship, price influence and royalties blank",
            source: "GACC 2018-60 art. 3(44)-(46); entry guide 2018 ch. 31-33", certainty: .official),
        scope: .export,
        explanation: Bilingual(
            zh: "三项确认只对进口；出口填 9（空）。填 0 或 1 是多余的。",
            en: "The three confirmations are for imports; exports give 9, blank. A 0 or 1 is superfluous."),
        remedy: Bilingual(
            zh: "价格说明填 99999",
            en: "Give 99999"),
        passing: [.set("DecHead/PromiseItmes", "99900")],
        failing: [.set("DecHead/PromiseItmes", "00000")]
    ) { facts, reporter in
        let answers = facts.head[.promiseItmes].bytes.prefix(3)
        guard answers.contains(where: { $0 == 0x30 || $0 == 0x31 }) else { return }
        reporter.report(
            facts.head[.promiseItmes], zh: "价格说明“\(facts.head[.promiseItmes].string)”的前三位不是 9",
            en: "the first three digits of '\(facts.head[.promiseItmes].string)' are not 9")
    }
}
