import Findings
import Messages

extension MessageRule {
    /// Insurance has no price a tonne (F-125).
    static let insuranceMark = MessageRule(
        Rule(
            "MP-FRM-125", .error, .codes, zh: "保险费标记只能为空、1 或 3",
            en: "The insurance mark is empty, 1 or 3",
            source: "GACC 2018-60 art. 3(29); GACC 2018 filling guide ch. 13", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "保险费可按率（1）或总价（3）填，没有每吨单价。",
            en: "Insurance is a rate (1) or a total (3); it has no price a tonne."),
        remedy: Bilingual(zh: "改为 1 或 3", en: "Give 1 or 3"),
        passing: [
            .set("DecHead/InsurMark", "1"),
            .set("DecHead/InsurRate", "0.3"),
        ],
        failing: [
            .set("DecHead/InsurMark", "2"),
            .set("DecHead/InsurRate", "0.3"),
            .set("DecHead/InsurCurr", "USD"),
        ]
    ) { facts, reporter in
        let field = facts.head[.insurMark]
        if field.isFilled, !field.isOne(of: "1", "3") {
            reporter.report(field, zh: "保险费标记为“\(field.shown)”", en: "the insurance mark is '\(field.shown)'")
        }
    }
}
