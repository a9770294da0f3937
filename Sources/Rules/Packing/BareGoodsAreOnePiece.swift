import Findings
import Messages

extension MessageRule {
    /// Bare goods are one piece (F-112).
    static let bareGoodsAreOnePiece = MessageRule(
        Rule(
            "MP-FRM-112", .error, .rules, zh: "裸装货物件数填 1",
            en: "Bare goods are one piece",
            source: "GACC 2018-60 art. 3(24); GACC 2018 filling guide ch. 6", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "包装种类为裸装（01）的，件数填 1。",
            en: "With the packing 01 (bare) the number of pieces is 1."),
        remedy: Bilingual(zh: "件数填 1，或核对包装种类", en: "Give 1, or check the packing"),
        passing: [
            .set("DecHead/WrapType", "01"),
            .set("DecHead/PackNo", "1"),
        ],
        failing: [
            .set("DecHead/WrapType", "01")
        ]
    ) { facts, reporter in
        let field = facts.head[.packNo]
        guard facts.head[.wrapType] == "01", field.isFilled, field.integer != 1 else { return }
        reporter.report(field, zh: "裸装货物的件数为 \(field.shown)", en: "bare goods with \(field.shown) pieces")
    }
}
