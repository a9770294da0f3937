import Findings
import Messages

extension MessageRule {
    /// The name of the goods is specific (F-135).
    static let specificName = MessageRule(
        Rule(
            "MP-FRM-635", .warning, .rules, zh: "商品名称宜具体",
            en: "The name of the goods is specific",
            source: "GACC 2018-60 art. 3(35); the list of vague names is our default", certainty: .ownDefault),
        scope: .any,
        explanation: Bilingual(
            zh: "“配件”“百货”这类名称无法据以归类。笼统名称的名单是本程序的默认值，公告没有列出。",
            en: "Goods cannot be classified by names such as 配件. The list of vague names is our default; the "
                + "text has none."),
        remedy: Bilingual(
            zh: "写明是什么商品，如“塑料玩具汽车”",
            en: "Say which goods, for example 塑料玩具汽车"),
        passing: [.set("DecLists/DecList[1]/GName", "饰品")],
        failing: [.set("DecLists/DecList[1]/GName", "饰品配件")]
    ) { facts, reporter in
        for item in facts.items {
            let name = item[.gName].bytes
            guard name.count <= 12, VagueNames.all.contains(where: { $0.elementsEqual(name) }) else { continue }
            reporter.report(
                item[.gName], zh: "商品名称“\(name.text)”过于笼统", en: "the name '\(name.text)' is too vague")
        }
    }
}

/// Names that say nothing of the goods: our default list.
private enum VagueNames {
    static let all: [[UInt8]] = [
        "配件", "零件", "用品", "礼品", "杂货", "百货", "日用品", "小商品", "货物", "商品", "样品", "其他", "其它", "杂项", "物品", "产品", "饰品配件",
    ].map { Array($0.utf8) }
}
