import Findings
import Messages

extension MessageRule {
    /// The domestic port has six digits (F-091).
    static let portOfExit = MessageRule(
        Rule(
            "MP-FRM-091", .error, .codes, zh: "离境（入境）口岸必填，6 位数字",
            en: "The domestic port of exit is six digits",
            source: "GACC 2018-60 art. 3(22); GACC 2018 filling guide ch. 88", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "填跨境运输工具离境的第一个境内口岸；多式联运填货物最初离境的境内口岸；特殊区域填该区域；无实际出境的填货物所在城市。",
            en: "It is the first domestic port where the cross-border vehicle leaves; on a multimodal "
                + "journey the one where it begins; a special zone itself; without a real exit the city of the "
                + "goods."),
        remedy: Bilingual(
            zh: "从国内口岸代码表取 6 位代码，例如北仑 380101", en: "Take the six digits from the table, such as 380101 Beilun"),
        passing: [
            .set("DecHead/EntyPortCode", "331201")
        ],
        failing: [
            .set("DecHead/EntyPortCode", "3801")
        ]
    ) { facts, reporter in
        let field = facts.head[.entyPortCode]
        if field.isEmpty {
            reporter.reportEmpty(field, zh: "离境口岸", en: "the domestic port of exit")
        } else if !field.fits("######") {
            let near = facts.codes.near(field, in: .domesticPort)
            reporter.report(
                field, zh: "离境口岸“\(field.shown)”不是 6 位数字\(near.zh)",
                en: "the domestic port '\(field.shown)' is not six digits\(near.en)")
        }
    }
}
