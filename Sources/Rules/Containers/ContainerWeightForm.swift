import Findings
import Messages

extension MessageRule {
    /// The weight of a container is a number of kilograms (F-185).
    static let containerWeightForm = MessageRule(
        Rule(
            "MP-FRM-185", .error, .rules, zh: "箱货重量为千克数字",
            en: "The weight of a container is a number of kilograms",
            source: "GACC 2018-60 art. 3(32)(26); entry guide 2018 ch. 165", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "填箱体自重与箱内货物重量之和，千克，只写数字，小数最多 5 位。",
            en: "It is the tare and the cargo in the box in kilograms: a number with at most five decimals, "
                + "no unit."),
        remedy: Bilingual(
            zh: "只写数字",
            en: "Give the number only"),
        passing: [.set("DecContainers/Container/GoodsContaWt", "13651.57")],
        failing: [.set("DecContainers/Container/GoodsContaWt", "13651.57KG")]
    ) { facts, reporter in
        for container in facts.containers
        where container[.goodsContaWt].isFilled && !container[.goodsContaWt].isPositive {
            let weight = container[.goodsContaWt]
            reporter.report(
                weight, zh: "箱货重量“\(weight.string)”不是正数", en: "the weight '\(weight.string)' is no number above 0")
        }
    }
}
