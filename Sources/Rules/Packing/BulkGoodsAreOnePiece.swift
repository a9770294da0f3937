import Findings
import Messages

extension MessageRule {
    /// Bulk goods are normally one piece (F-112).
    static let bulkGoodsAreOnePiece = MessageRule(
        Rule(
            "MP-FRM-612", .notice, .rules, zh: "散装货物件数通常为 1",
            en: "Bulk goods are one piece, as a rule",
            source: "our reading of GACC 2018-60 art. 3(24); GACC 2018 filling guide ch. 6", certainty: .ownDefault,
            from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "散装货物没有可数的包装，件数通常填 1；这是本程序的推断。",
            en: "Bulk goods have no packing to count, so it is mostly 1. This is our reading."),
        remedy: Bilingual(zh: "核对件数", en: "Check the number of pieces"),
        passing: [
            .set("DecHead/WrapType", "00"),
            .set("DecHead/PackNo", "1"),
        ],
        failing: [
            .set("DecHead/WrapType", "00")
        ]
    ) { facts, reporter in
        let field = facts.head[.packNo]
        guard facts.head[.wrapType] == "00", let pieces = field.integer, pieces > 1 else { return }
        reporter.report(field, zh: "散装货物的件数为 \(pieces)", en: "bulk goods with \(pieces) pieces")
    }
}
