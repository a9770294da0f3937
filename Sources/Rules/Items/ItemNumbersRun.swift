import Findings
import Messages

extension MessageRule {
    /// The items are numbered 1, 2, 3 in their order (F-132).
    static let itemNumbersRun = MessageRule(
        Rule(
            "MP-FRM-632", .warning, .rules, zh: "商品序号从 1 起连续",
            en: "The items are numbered 1, 2, 3 in their order",
            source: "our default: GACC 2018-60 art. 3(33) asks for running numbers and does not forbid gaps",
            certainty: .ownDefault),
        scope: .any,
        explanation: Bilingual(
            zh: "规范只说顺序号，未写不得间断；间断多半是漏项或删项后未重排。",
            en: "The text asks for running numbers; that there be no gap is our reading, for a gap mostly "
                + "means a lost item."),
        remedy: Bilingual(
            zh: "按商品项的先后重排序号",
            en: "Number the items anew in their order"),
        passing: [.set("DecLists/DecList[3]/GNo", "3")],
        failing: [.set("DecLists/DecList[3]/GNo", "4")]
    ) { facts, reporter in
        let numbers = facts.itemNumbers
        if numbers.indices.allSatisfy({ numbers[$0] == $0 + 1 }) { return }
        var seen: Set<Int> = []
        for (index, item) in facts.items.enumerated() {
            guard let number = numbers[index], number >= 1 else { continue }
            let isNew = seen.insert(number).inserted
            guard isNew, number != index + 1 else { continue }
            reporter.report(
                item[.gNo], zh: "第 \(index + 1) 个商品项的序号是 \(number)", en: "item \(index + 1) bears the number \(number)")
            return
        }
    }
}
