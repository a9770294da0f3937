import Findings
import Messages

extension MessageRule {
    /// A container number has 11 characters and is there once (F-181).
    static let containerNumbersOnce = MessageRule(
        Rule(
            "MP-FRM-181", .error, .rules, zh: "集装箱号为 11 位，同一箱号只填一次",
            en: "A container number has 11 characters and is there once",
            source: "GACC 2018-60 art. 3(32)(26); entry guide 2018 ch. 66", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "填箱体上的 11 位箱号；同一箱的商品项写在一行的项号关系里。",
            en: "The eleven characters on the box are given; all its items stand in one row."),
        remedy: Bilingual(
            zh: "改正箱号，或并为一行",
            en: "Correct the number, or make one row of the two"),
        passing: [.set("DecContainers/Container/ContainerId", "QZXU2603110")],
        failing: [.duplicate("DecContainers/Container")]
    ) { facts, reporter in
        var seen: Set<ArraySlice<UInt8>> = []
        for container in facts.containers where container[.containerId].isFilled {
            let number = container[.containerId]
            if number.bytes.count != 11 {
                reporter.report(
                    number, zh: "集装箱号 \(number.string) 不是 11 位",
                    en: "the container number \(number.string) has not 11 characters")
            }
            if !seen.insert(number.bytes).inserted {
                reporter.report(number, zh: "集装箱号 \(number.string) 重复", en: "container \(number.string) is there twice")
            }
        }
    }
}
