import Findings
import Messages

extension MessageRule {
    /// Goods of market procurement seldom go with travellers or through fixed installations (F-042).
    static let unusualMode = MessageRule(
        Rule(
            "MP-FRM-042", .notice, .rules, zh: "旅客携带（L）和固定设施（G）少见于市场采购",
            en: "Modes L and G are rare in market procurement",
            source: "GACC 2018-60 art. 3(9)(1); GACC 2018 filling guide ch. 53", certainty: .official,
            from: "2018-08-01"),
        scope: .marketProcurement,
        explanation: .of2018(
            zh: "L 用于旅客随身携带的货物，G 用于管道、输电线等固定设施；快件填实际的运输方式。",
            en: "L is for goods carried by travellers, G for pipelines and cables; express goods take the "
                + "mode in fact used."),
        remedy: Bilingual(zh: "核对运输方式", en: "Check the mode"),
        passing: [
            .set("DecHead/TrafMode", "9")
        ],
        failing: [
            .set("DecHead/TrafMode", "L"),
            .set("DecFreeTxt/VoyNo", ""),
        ]
    ) { facts, reporter in
        let field = facts.head[.trafMode]
        if field.isOne(of: "L", "G") {
            reporter.report(field, zh: "运输方式为 \(field.shown)", en: "the mode of transport is \(field.shown)")
        }
    }
}
