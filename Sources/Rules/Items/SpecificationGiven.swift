import Findings
import Messages

extension MessageRule {
    /// The specification is filled in (F-137).
    static let specificationGiven = MessageRule(
        Rule(
            "MP-FRM-137", .error, .rules, zh: "规格型号须填写",
            en: "The specification is filled in",
            source: "GACC 2018-60 art. 3(35); entry guide 2018 ch. 25", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "规格型号逐项回答该商品编号的申报要素，海关据以归类和审价。",
            en: "The specification answers the declaration elements of the code, by which customs classifies "
                + "and values."),
        remedy: Bilingual(
            zh: "按申报要素逐项填写",
            en: "Answer the declaration elements one by one"),
        passing: [.set("DecLists/DecList[1]/GModel", "0|0|戒指|锌合金|否|无品牌|Z230|||")],
        failing: [.set("DecLists/DecList[1]/GModel", "")]
    ) { facts, reporter in
        for item in facts.items where item[.gModel].isEmpty {
            reporter.report(item[.gModel], zh: "未填规格型号", en: "the specification is missing")
        }
    }
}
