import Findings
import Messages

extension MessageRule {
    /// The items' kilograms come to the net weight (F-118).
    static let itemsWeighTheNetWeight = MessageRule(
        Rule(
            "MP-FRM-118", .warning, .rules, zh: "各项千克数量之和宜与净重相符",
            en: "The items' kilograms come to about the net weight",
            source: "our reading of GACC 2018-60 art. 3(26), 3(36)", certainty: .ownDefault, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "每项都有千克数量时，其和应约等于净重；有的项没有千克时，其和不应超过净重。法定数量可含内包装，所以允许相差 5%（至少 1 千克）；容差是本程序的默认值。",
            en: "Where every item has a quantity in kilograms their sum is about the net weight; where some "
                + "have none it is not above it. Statutory quantities may include inner packing, so 5 % (at "
                + "least 1 kg) is allowed; the tolerance is our default."),
        remedy: Bilingual(zh: "核对净重与各项数量", en: "Check the net weight and the quantities"),
        passing: [
            .set("DecHead/NetWt", "3440")
        ],
        failing: [
            .set("DecHead/NetWt", "3400")
        ]
    ) { facts, reporter in
        guard let net = facts.head[.netWt].decimal(5), net >= 100_000, net < 1_000_000_000_000_000,
            net <= facts.head[.grossWet].decimal(5) ?? net, let items = KilogramSum(facts.items)
        else { return }
        let tolerance = max(100_000, net / 20)
        guard items.sum > net + tolerance || (items.isComplete && items.sum < net - tolerance) else { return }
        reporter.report(
            facts.head[.netWt], zh: "各项共 \(items.text) 千克，净重 \(facts.head[.netWt].shown)",
            en: "the items come to \(items.text) kg, the net weight is \(facts.head[.netWt].shown)")
    }
}
