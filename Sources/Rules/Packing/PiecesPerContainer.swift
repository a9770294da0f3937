import Findings
import Messages

extension MessageRule {
    /// There are at least as many pieces as containers (F-111).
    static let piecesPerContainer = MessageRule(
        Rule(
            "MP-FRM-111", .warning, .rules, zh: "件数不宜少于集装箱数",
            en: "There are no fewer pieces than containers",
            source: "our reading of GACC 2018-60 art. 3(24); GACC 2018 filling guide ch. 6", certainty: .ownDefault,
            from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "舱单按集装箱计件的填集装箱个数，按托盘计件的填托盘数；件数比集装箱还少说明计件口径不对。这是本程序的推断。",
            en: "Where the manifest counts containers it is their number, where it counts pallets theirs; "
                + "fewer pieces than containers cannot be either. This is our reading."),
        remedy: Bilingual(zh: "核对舱单的计件口径", en: "Check what the manifest counts"),
        passing: [
            .duplicate("DecContainers/Container"),
            .set("DecHead/PackNo", "2"),
        ],
        failing: [
            .duplicate("DecContainers/Container"),
            .set("DecHead/PackNo", "1"),
        ]
    ) { facts, reporter in
        let field = facts.head[.packNo]
        guard let pieces = field.integer, pieces > 0, pieces < facts.containers.count else { return }
        reporter.report(
            field, zh: "件数 \(pieces) 少于集装箱数 \(facts.containers.count)",
            en: "\(pieces) pieces in \(facts.containers.count) containers")
    }
}
