import Findings
import Messages

extension MessageRule {
    /// Without a real exit the terms are FOB (F-120).
    static let termsWithoutExit = MessageRule(
        Rule(
            "MP-FRM-620", .warning, .rules, zh: "无实际出境的成交方式填 FOB",
            en: "Without a real exit the terms are FOB",
            source: "GACC 2018-60 art. 3(27); GACC 2018 filling guide ch. 9", certainty: .official, from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "无实际进出境的货物，进口填 CIF，出口填 FOB（3）。",
            en: "For goods that do not really cross the border an import is CIF, an export FOB (3)."),
        remedy: Bilingual(zh: "填 3", en: "Give 3"),
        passing: .withoutExit,
        failing: .withoutExit.but("DecHead/TransMode", "1")
    ) { facts, reporter in
        let field = facts.head[.transMode]
        guard facts.flowsInside, field.isFilled, field != "3" else { return }
        reporter.report(
            field, zh: "货物不实际出境，成交方式却是 \(field.shown)", en: "the goods do not leave, yet the terms are \(field.shown)")
    }
}
