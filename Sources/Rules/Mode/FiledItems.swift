import Findings
import Messages

extension MessageRule {
    /// Items of market procurement refer to no filing (F-083).
    static let filedItems = MessageRule(
        Rule(
            "MP-FRM-083", .warning, .rules, zh: "市场采购的商品项不填备案序号、货号和版本号",
            en: "Items of market procurement refer to no filing",
            source: "GACC 2018-60 art. 3(33); GACC 2018 filling guide ch. 24, 41, 42", certainty: .official,
            from: "2018-08-01"),
        scope: .marketProcurement,
        explanation: .of2018(
            zh: "备案序号、货号和版本号用于加工贸易等备案货物。",
            en: "Item number, article and version of a filing are for processing trade and other filed goods."),
        remedy: Bilingual(zh: "留空", en: "Leave them empty"),
        passing: [
            .set("DecLists/DecList[1]/ExgNo", "")
        ],
        failing: [
            .set("DecLists/DecList[1]/ExgNo", "A-01")
        ]
    ) { facts, reporter in
        for item in facts.items {
            for name in [ElementName.contrItem, .exgNo, .exgVersion] where item[name].isFilled {
                reporter.reportFilled(
                    item[name], zh: "市场采购的备案栏目", en: "an element of filed goods under market procurement")
            }
        }
    }
}
