import Findings
import Messages

extension MessageRule {
    /// The goods have a Chinese name (F-135).
    static let chineseName = MessageRule(
        Rule(
            "MP-FRM-135", .error, .rules, zh: "商品名称须为中文",
            en: "The goods have a Chinese name",
            source: "GACC 2018-60 art. 3(35); entry guide 2018 ch. 69", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "商品名称要用规范的中文，能据以归类、审价和监管；外文名称放在规格型号或 DeclGoodsEname。",
            en: "The name must be standard Chinese, exact enough to classify and value by; foreign names "
                + "belong elsewhere."),
        remedy: Bilingual(
            zh: "填写规范的中文名称",
            en: "Write the standard Chinese name"),
        passing: [.set("DecLists/DecList[1]/GName", "耳环 EARRING")],
        failing: [.set("DecLists/DecList[1]/GName", "EARRING")]
    ) { facts, reporter in
        for item in facts.items where !item[.gName].hasChinese {
            let name = item[.gName].string
            reporter.report(
                item[.gName], zh: name.isEmpty ? "未填商品名称" : "商品名称“\(name)”没有汉字",
                en: name.isEmpty ? "the goods have no name" : "the name '\(name)' has no Chinese character")
        }
    }
}
