import Findings
import Messages

extension MessageRule {
    /// The mode of transport is given (F-040).
    static let transportMode = MessageRule(
        Rule(
            "MP-FRM-040", .error, .rules, zh: "运输方式必填",
            en: "The mode of transport is given",
            source: "GACC 2018-60 art. 3(9); GACC 2018 filling guide ch. 53", certainty: .official, from: "2018-08-01"),
        scope: .any, step: .declare,
        explanation: .of2018(
            zh: "按货物实际进出境的运输方式填写，如 2 水路、3 铁路、4 公路、5 航空。",
            en: "It is the means by which the goods really cross the border: 2 sea, 3 rail, 4 road, 5 air."),
        remedy: Bilingual(zh: "按实际出境的运输方式填写", en: "Give the mode at the real exit"),
        passing: [
            .set("DecHead/TrafMode", "9")
        ],
        failing: [
            .set("DecHead/TrafMode", "")
        ]
    ) { facts, reporter in
        let field = facts.head[.trafMode]
        if field.isEmpty {
            reporter.reportEmpty(field, zh: "运输方式", en: "the mode of transport")
        }
    }
}
