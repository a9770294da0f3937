import Findings
import Messages

extension MessageRule {
    /// Where there are containers, every item is in one (F-184).
    static let itemsInContainers = MessageRule(
        Rule(
            "MP-FRM-184", .warning, .rules, zh: "用集装箱时每个商品项都在某一箱内",
            en: "Where there are containers, every item is in one",
            source: "our default; the texts do not say that every item is in a container (R-107)",
            certainty: .ownDefault),
        scope: .any,
        explanation: Bilingual(
            zh: "整批货装箱时，没有列入任何一箱的商品项多半是漏写。",
            en: "Where the whole cargo is containerised, an item in no box was most likely forgotten."),
        remedy: Bilingual(
            zh: "把项号补进所在的箱",
            en: "Add the item to its container"),
        passing: [.set("DecContainers/Container/GoodsNo", "1,2,3")],
        failing: [.set("DecContainers/Container/GoodsNo", "1,3")]
    ) { facts, reporter in
        guard !facts.containers.isEmpty else { return }
        var listed: Set<Int> = []
        for container in facts.containers {
            let list = ItemNumberList(container[.goodsNo])
            if list.isMalformed || container[.goodsNo].isEmpty { return }
            listed.formUnion(list.numbers)
        }
        for item in facts.items {
            guard let number = item[.gNo].integer, !listed.contains(number) else { continue }
            reporter.report(item[.gNo], zh: "商品项 \(number) 不在任何集装箱内", en: "item \(number) is in no container")
        }
    }
}
