import Findings
import Messages

extension MessageRule {
    /// A container has its number and its specification (F-180).
    static let containerComplete = MessageRule(
        Rule(
            "MP-FRM-180", .error, .rules, zh: "集装箱须有箱号和规格",
            en: "A container has its number and its specification",
            source: "GACC 2018-60 art. 3(32)(26); entry guide 2018 ch. 66, 67", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "装箱货物逐箱填写箱号、规格、商品项号关系和箱货重量。",
            en: "Every container is given with number, specification, the items in it and its weight."),
        remedy: Bilingual(
            zh: "补填箱号和规格",
            en: "Give number and specification"),
        passing: [.set("DecContainers/Container/ContainerMd", "21")],
        failing: [.set("DecContainers/Container/ContainerId", "")]
    ) { facts, reporter in
        for container in facts.containers {
            for field in [container[.containerId], container[.containerMd]] where field.isEmpty {
                reporter.report(field, zh: "集装箱缺 \(field.name)", en: "the container lacks \(field.name)")
            }
        }
    }
}
