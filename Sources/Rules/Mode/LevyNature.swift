import Findings
import Messages

extension MessageRule {
    /// The levy nature is given (F-071).
    static let levyNature = MessageRule(
        Rule(
            "MP-FRM-071", .warning, .rules, zh: "市场采购应填征免性质",
            en: "Market procurement gives a levy nature",
            source: "GACC 2018-60 art. 3(15); GACC 2018 filling guide ch. 4", certainty: .official, from: "2018-08-01"),
        scope: .marketProcurement,
        explanation: .of2018(
            zh: "征免性质按代码表填一种；填制规范没有规定 1039 配哪一种，实务为 101（一般征税）。",
            en: "It is one code of the table. The rules do not pair 1039 with one; practice is 101."),
        remedy: Bilingual(zh: "一般填 101", en: "101, as a rule"),
        passing: [
            .set("DecHead/CutMode", "101")
        ],
        failing: [
            .set("DecHead/CutMode", "")
        ]
    ) { facts, reporter in
        let field = facts.head[.cutMode]
        if field.isEmpty { reporter.reportEmpty(field, zh: "征免性质", en: "the levy nature") }
    }
}
