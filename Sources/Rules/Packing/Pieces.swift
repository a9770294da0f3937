import Findings
import Messages

extension MessageRule {
    /// The number of pieces is a whole number of at least 1 (F-110).
    static let pieces = MessageRule(
        Rule(
            "MP-FRM-110", .error, .rules, zh: "件数必填，为 1 以上的整数",
            en: "The number of pieces is a whole number from 1",
            source: "GACC 2018-60 art. 3(24); GACC 2018 filling guide ch. 6", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "填货物外包装的件数；不得为 0，裸装货物填 1。",
            en: "It is the number of pieces of outer packing; it is never 0, bare goods have 1."),
        remedy: Bilingual(zh: "填提运单上的件数", en: "Give the pieces of the bill of lading"),
        passing: [
            .set("DecHead/PackNo", "1")
        ],
        failing: [
            .set("DecHead/PackNo", "0")
        ]
    ) { facts, reporter in
        let field = facts.head[.packNo]
        if field.isEmpty {
            reporter.reportEmpty(field, zh: "件数", en: "the number of pieces")
        } else if (field.integer ?? 0) < 1 {
            reporter.report(
                field, zh: "件数“\(field.shown)”不是 1 以上的整数", en: "'\(field.shown)' pieces: not a whole number from 1")
        }
    }
}
