import Findings
import Messages

extension MessageRule {
    /// The day of declaration is not supplied (F-005).
    static let declarationDateLeftEmpty = MessageRule(
        Rule(
            "MP-FRM-005", .notice, .rules, zh: "申报日期由系统产生，免填",
            en: "The day of declaration is made by the system",
            source: "GACC 2018-60 art. 3(6)", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "申报日期是海关接受申报数据的日期，由系统给出，申报人不填。",
            en: "It is the day on which customs takes the data; the declarant never supplies it."),
        remedy: Bilingual(zh: "留空", en: "Leave it empty"),
        passing: [
            .set("DecHead/DDate", "")
        ],
        failing: [
            .set("DecHead/DDate", "20261118")
        ]
    ) { facts, reporter in
        let field = facts.head[.declarationDay]
        if field.isFilled {
            reporter.reportFilled(field, zh: "由系统产生的申报日期", en: "the day of declaration, which the system makes,")
        }
    }
}
