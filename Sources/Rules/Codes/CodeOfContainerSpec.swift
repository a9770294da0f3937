import Findings
import Messages

extension MessageRule {
    /// Container specifications are codes of the customs table.
    static let codeOfContainerSpec = MessageRule.codes(
        "MP-COD-015", .error, zh: "集装箱规格须在海关参数表中",
        en: "Container specifications are codes of the customs table",
        source: "customs parameter table 集装箱规格 (2018); entry guide 2018 ch. 67", certainty: .official,
        from: "2018-08-01",
        scope: .any, table: .containerSpec, name: Bilingual(zh: "集装箱规格", en: "container specification"),
        passing: [.set("DecContainers/Container/ContainerMd", "21")],
        failing: [.set("DecContainers/Container/ContainerMd", "45")]
    ) { facts, look in
        for container in facts.containers where container[.containerMd].isDigits(2) { look(container[.containerMd]) }
        for container in facts.message.transitContainers { look(container[.contaModel]) }
    }
}
