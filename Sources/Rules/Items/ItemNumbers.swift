import Findings
import Messages

extension MessageRule {
    /// Every item has a number of its own (F-132).
    static let itemNumbers = MessageRule(
        Rule(
            "MP-FRM-132", .error, .rules, zh: "商品项须有序号，且不重复",
            en: "Every item has a number of its own",
            source: "GACC 2018-60 art. 3(33)", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "商品序号是报关单内商品项的顺序号，集装箱、单证都按它引用商品项。",
            en: "The item number is the item's place in the declaration; containers and documents refer to "
                + "items by it."),
        remedy: Bilingual(
            zh: "从 1 起给每项一个序号",
            en: "Number the items from 1"),
        passing: [.set("DecLists/DecList[3]/GNo", "3")],
        failing: [.set("DecLists/DecList[3]/GNo", "2")]
    ) { facts, reporter in
        let numbers = facts.itemNumbers
        if numbers.indices.allSatisfy({ numbers[$0] == $0 + 1 }) { return }
        var seen: Set<Int> = []
        for (index, item) in facts.items.enumerated() {
            let field = item[.gNo]
            guard let number = numbers[index], number >= 1 else {
                reporter.report(
                    field, zh: "商品序号“\(field.string)”不是正整数",
                    en: "the item number '\(field.string)' is no positive number")
                continue
            }
            if !seen.insert(number).inserted {
                reporter.report(field, zh: "商品序号 \(number) 重复", en: "item number \(number) is there twice")
            }
        }
    }
}
