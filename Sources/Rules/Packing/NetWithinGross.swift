import Findings
import Messages

extension MessageRule {
    /// The net weight is not above the gross weight (F-117).
    static let netWithinGross = MessageRule(
        Rule(
            "MP-FRM-117", .error, .rules, zh: "净重不得大于毛重",
            en: "The net weight is not above the gross weight",
            source: "GACC 2018-60 art. 3(25), 3(26)", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "净重是毛重减去外包装。",
            en: "The net weight is the gross weight without outer packing."),
        remedy: Bilingual(zh: "核对毛重与净重", en: "Check both weights"),
        passing: [
            .set("DecHead/NetWt", "10"),
            .set("DecHead/GrossWet", "10"),
        ],
        failing: [
            .set("DecHead/NetWt", "999999")
        ]
    ) { facts, reporter in
        let (net, gross) = (facts.head[.netWt], facts.head[.grossWet])
        // A gross weight below one kilogram has a rule of its own.
        guard let lighter = net.weight, let heavier = gross.weight, heavier >= 100_000, lighter > heavier else {
            return
        }
        reporter.report(
            net, zh: "净重 \(net.shown) 大于毛重 \(gross.shown)",
            en: "the net weight \(net.shown) is above the gross weight \(gross.shown)")
    }
}
