import Findings
import Messages
import Quantities

extension MessageRule {
    /// The weight of a container is likely (F-186).
    static let containerWeightLikely = MessageRule(
        Rule(
            "MP-FRM-186", .warning, .rules, zh: "箱货重量在合理范围内",
            en: "The weight of a container is likely",
            source: "our default bounds: tare of about 2,000 kg (one TEU) and 3,700 kg (two TEU), 36,000 kg in "
                + "all", certainty: .ownDefault),
        scope: .any,
        explanation: Bilingual(
            zh: "箱货重量含自重，应大于箱体自重（约 2000 或 3700 千克的一半以上），不超过 36000 千克；各箱之和不小于毛重。范围是本程序的默认值。",
            en: "It includes the tare, so it is above that of a box and at most 36,000 kg, and all boxes "
                + "together weigh no less than the cargo. The bounds are our default."),
        remedy: Bilingual(
            zh: "核对箱货重量（含箱体自重）",
            en: "Check the weight, tare included"),
        passing: [.set("DecContainers/Container/GoodsContaWt", "36000")],
        failing: [.set("DecContainers/Container/GoodsContaWt", "36000.5")]
    ) { facts, reporter in
        var sum: Int64 = 0
        for container in facts.containers {
            let field = container[.goodsContaWt]
            guard let weight = field.decimal(5), weight > 0 else { return }
            sum += weight
            let isDouble = container[.containerMd].isOne(of: "11", "12", "13", "32")
            let least = Weight(scaled: (isDouble ? 3_000 : 1_800) * 100_000)
            if weight > 3_600_000_000 || weight <= least.scaled {
                reporter.report(
                    field, zh: "箱货重量 \(field.string) 千克，不在 \(least) 至 36000 之间",
                    en: "the weight of \(field.string) kg is not between \(least) and 36000")
            }
        }
        guard let first = facts.containers.first, let gross = facts.head[.grossWet].decimal(5), sum < gross else {
            return
        }
        reporter.report(
            first[.goodsContaWt], zh: "各箱重量之和 \(Weight(scaled: sum)) 小于毛重 \(facts.head[.grossWet].string)",
            en: "all containers weigh \(Weight(scaled: sum)) kg, the cargo \(facts.head[.grossWet].string)")
    }
}
