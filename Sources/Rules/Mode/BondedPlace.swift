import Findings
import Messages

extension MessageRule {
    /// Market procurement names no bonded place (F-081).
    static let bondedPlace = MessageRule(
        Rule(
            "MP-FRM-081", .notice, .rules, zh: "市场采购一般不填保税监管场所",
            en: "Market procurement names no bonded place",
            source: "GACC 2018-60 art. 3(32)(6); GACC 2018 filling guide ch. 39", certainty: .official,
            from: "2018-08-01"),
        scope: .marketProcurement,
        explanation: .of2018(
            zh: "保税监管场所代码只用于进出保税场所的货物。",
            en: "The code of a bonded place is for goods that move in or out of one."),
        remedy: Bilingual(zh: "留空", en: "Leave it empty"),
        passing: [
            .set("DecFreeTxt/BonNo", "")
        ],
        failing: [
            .set("DecFreeTxt/BonNo", "2921W00001")
        ]
    ) { facts, reporter in
        let field = facts.message.freeText[.bonNo]
        if field.isFilled {
            reporter.reportFilled(field, zh: "市场采购的保税监管场所", en: "a bonded place under market procurement")
        }
    }
}
