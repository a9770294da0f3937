import Findings
import Messages

extension MessageRule {
    /// Other packing is counted, each kind once (F-107).
    static let otherPackingCount = MessageRule(
        Rule(
            "MP-FRM-107", .notice, .rules, zh: "其他包装应有件数，同种只列一行",
            en: "Other packing is counted, each kind in one row",
            source: "GACC 2018-67, message format; that a kind stands once is our reading", certainty: .ownDefault,
            from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "除散装（00）、裸装（01）外，其他包装应填件数；同一种类列了两行的宜合并，后一点是本程序的推断。",
            en: "Other packing has a number of pieces unless it is bulk (00) or bare (01); two rows of one "
                + "kind should be merged, which is our reading."),
        remedy: Bilingual(zh: "补上件数，合并同种", en: "Give the count, merge rows of one kind"),
        passing: [
            .set("DecHead/NoOtherPack", "0"),
            .set("DecOtherPacks/DecOtherPack", ""),
            .set("DecOtherPacks/DecOtherPack/PackQty", ""),
            .set("DecOtherPacks/DecOtherPack/PackType", "00"),
        ],
        failing: [
            .set("DecHead/NoOtherPack", "0"),
            .set("DecOtherPacks/DecOtherPack", ""),
            .set("DecOtherPacks/DecOtherPack/PackQty", "0"),
            .set("DecOtherPacks/DecOtherPack/PackType", "06"),
        ]
    ) { facts, reporter in
        var seen: Set<ArraySlice<UInt8>> = []
        for packing in facts.message.otherPackings {
            let (kind, count) = (packing[.packType], packing[.packQty])
            if kind.isFilled, !seen.insert(kind.bytes).inserted {
                reporter.report(
                    kind, zh: "其他包装 \(kind.shown) 列了不止一行", en: "other packing \(kind.shown) has more than one row")
            }
            guard !kind.isOne(of: "00", "01"), (count.decimal(5) ?? 0) < 100_000 else { continue }
            reporter.report(
                count, zh: "其他包装 \(kind.shown) 的件数“\(count.shown)”不是 1 以上的数",
                en: "the count '\(count.shown)' of other packing \(kind.shown) is not 1 or more")
        }
    }
}
