import Findings
import Messages

extension MessageRule {
    /// A container lists its items: existing ones, each once, between half-width commas (F-183).
    static let containerItems = MessageRule(
        Rule(
            "MP-FRM-183", .error, .rules, zh: "商品项号关系须写明箱内各项，半角逗号分隔",
            en: "A container lists its items: existing ones, each once, between half-width commas",
            source: "GACC 2018-60 art. 3(32)(26); entry guide 2018 ch. 164", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "写成 1,3,5：用半角逗号，不留空格，每个项号都在表体中且只出现一次。",
            en: "It reads 1,3,5: half-width commas, no blanks, every number that of an item and there once."),
        remedy: Bilingual(
            zh: "写成 1,3,5",
            en: "Write 1,3,5"),
        passing: [.set("DecContainers/Container/GoodsNo", "3,1,2")],
        failing: [.set("DecContainers/Container/GoodsNo", "1，2，3")]
    ) { facts, reporter in
        guard !facts.containers.isEmpty else { return }
        let numbers = Set(facts.itemNumbers)
        // Of an item without a number another rule speaks; which item is meant here cannot be said then.
        let isNumbered = facts.items.allSatisfy { $0[.gNo].integer != nil }
        for container in facts.containers {
            let field = container[.goodsNo]
            let list = ItemNumberList(field)
            if field.isEmpty {
                reporter.report(field, zh: "未填商品项号关系", en: "the container lists no items")
            } else if list.isMalformed {
                reporter.report(
                    field, zh: "商品项号关系“\(field.string)”不是半角逗号分隔的数字",
                    en: "'\(field.string)' is not numbers between half-width commas")
            } else if let twice = list.repeated {
                reporter.report(field, zh: "商品项号 \(twice) 重复", en: "item \(twice) is listed twice")
            } else if isNumbered, let unknown = list.numbers.first(where: { !numbers.contains($0) }) {
                reporter.report(
                    field, zh: "没有商品项 \(unknown)", en: "there is no item \(unknown)",
                    remedy: Bilingual(zh: "只写表体中有的项号", en: "List numbers of items that the message has"))
            }
        }
    }
}
