import Findings
import Messages

extension MessageRule {
    /// The weight of a container is given (F-185).
    static let containerWeightGiven = MessageRule(
        Rule(
            "MP-FRM-685", .warning, .rules, zh: "箱货重量宜填写",
            en: "The weight of a container is given",
            source: "GACC 2018-60 art. 3(32)(26); entry guide 2018 ch. 165 (the format leaves it optional)",
            certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "规范和指南都要求填箱货重量；报文格式是选填，实际发送的报文常常不填，所以只作警告。",
            en: "Both texts ask for it; the format makes it optional and working clients omit it, so its "
                + "absence is a warning."),
        remedy: Bilingual(
            zh: "填箱体自重加货重",
            en: "Give tare and cargo together"),
        passing: [.set("DecContainers/Container/GoodsContaWt", "13651.57")],
        failing: [.set("DecContainers/Container/GoodsContaWt", "")]
    ) { facts, reporter in
        for container in facts.containers where container[.goodsContaWt].isEmpty {
            reporter.report(
                container[.goodsContaWt], zh: "集装箱 \(container[.containerId].string) 未填箱货重量",
                en: "container \(container[.containerId].string) has no weight")
        }
    }
}
