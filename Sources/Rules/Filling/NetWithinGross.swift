import Findings
import Messages

extension MessageRule {
    /// The net weight is not above the gross weight (F-117).
    static let netWithinGross = MessageRule(
        Rule(
            "MP-FRM-117", .error, .rules, zh: "净重不得大于毛重", en: "The net weight is not above the gross weight",
            source: "GACC 2018-60 art. 3(25), 3(26)", certainty: .official),
        scope: .any,
        explanation: Bilingual(zh: "净重是毛重减去外包装。", en: "The net weight is the gross weight without outer packing."),
        remedy: Bilingual(zh: "核对毛重与净重", en: "Check both weights"),
        passing: [.set("DecHead/NetWt", "10"), .set("DecHead/GrossWet", "10")],
        failing: [.set("DecHead/NetWt", "999999")]
    ) { facts, reporter in
        guard let net = facts.head[.netWt].decimal(5), let gross = facts.head[.grossWet].decimal(5), net > gross else {
            return
        }
        reporter.report(
            facts.head[.netWt], zh: "净重 \(facts.head[.netWt].string) 大于毛重 \(facts.head[.grossWet].string)",
            en: "the net weight \(facts.head[.netWt].string) is above the gross weight \(facts.head[.grossWet].string)")
    }
}
