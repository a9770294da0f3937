import Findings
import Messages

extension MessageRule {
    /// Packed goods weigh more gross than net (F-117).
    static let packingHasWeight = MessageRule(
        Rule(
            "MP-FRM-617", .warning, .rules, zh: "有包装的货物净重宜小于毛重",
            en: "Packed goods weigh less net than gross",
            source: "our reading of GACC 2018-60 art. 3(25), 3(26)", certainty: .ownDefault, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "只有散装、裸装或都不足一千克而填 1 的货物，净重才等于毛重；这是本程序的推断。",
            en: "Only bulk or bare goods, or both raised to 1, weigh the same net and gross. This is our "
                + "reading."),
        remedy: Bilingual(zh: "核对毛重与净重", en: "Check both weights"),
        passing: [
            .set("DecHead/NetWt", "10"),
            .set("DecHead/GrossWet", "10"),
            .set("DecHead/WrapType", "00"),
        ],
        failing: [
            .set("DecHead/NetWt", "10"),
            .set("DecHead/GrossWet", "10.00"),
        ]
    ) { facts, reporter in
        let (net, gross) = (facts.head[.netWt], facts.head[.grossWet])
        guard let weight = net.decimal(5), weight == gross.decimal(5), weight != 100_000,
            !facts.head[.wrapType].isOne(of: "00", "01")
        else { return }
        reporter.report(net, zh: "净重与毛重都是 \(net.shown)", en: "net and gross weight are both \(net.shown)")
    }
}
