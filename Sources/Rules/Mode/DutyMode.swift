import Findings
import Messages

extension MessageRule {
    /// Every item has a way of levying (F-073).
    static let dutyMode = MessageRule(
        Rule(
            "MP-FRM-073", .error, .rules, zh: "征减免税方式每项必填",
            en: "Every item has a way of levying",
            source: "GACC 2018-60 art. 3(43); GACC 2018 filling guide ch. 30", certainty: .official, from: "2018-08-01"),
        scope: .any, step: .declare,
        explanation: .of2018(
            zh: "按海关核发的证明或有关政策对每项商品填一种，普通货物为 1（照章征税）。",
            en: "Each item has one, by its certificate or the policy; ordinary goods have 1."),
        remedy: Bilingual(zh: "一般填 1", en: "1, as a rule"),
        passing: [
            .set("DecLists/DecList[1]/DutyMode", "3")
        ],
        failing: [
            .set("DecLists/DecList[1]/DutyMode", "")
        ]
    ) { facts, reporter in
        for item in facts.items where item[.dutyMode].isEmpty {
            reporter.reportEmpty(item[.dutyMode], zh: "征减免税方式", en: "the way of levying")
        }
    }
}
