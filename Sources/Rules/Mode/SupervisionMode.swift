import Findings
import Messages

extension MessageRule {
    /// The supervision mode is given (F-070).
    static let supervisionMode = MessageRule(
        Rule(
            "MP-FRM-070", .error, .rules, zh: "监管方式必填",
            en: "The supervision mode is given",
            source: "GACC 2018-60 art. 3(14); GACC 2018 filling guide ch. 58", certainty: .official, from: "2018-08-01"),
        scope: .any, step: .declare,
        explanation: .of2018(
            zh: "按监管方式代码表填 4 位代码，一份报关单只填一种；市场采购为 1039。",
            en: "It is one code of four digits from the table; market procurement is 1039."),
        remedy: Bilingual(zh: "市场采购填 1039", en: "Market procurement is 1039"),
        passing: [
            .set("DecHead/TradeMode", "0110")
        ],
        failing: [
            .set("DecHead/TradeMode", "")
        ]
    ) { facts, reporter in
        let field = facts.head[.tradeMode]
        if field.isEmpty {
            reporter.reportEmpty(field, zh: "监管方式", en: "the supervision mode")
        }
    }
}
