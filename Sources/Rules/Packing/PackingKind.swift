import Findings
import Messages

extension MessageRule {
    /// The packing is given (F-105).
    static let packingKind = MessageRule(
        Rule(
            "MP-FRM-105", .error, .rules, zh: "包装种类必填",
            en: "The packing is given",
            source: "GACC 2018-60 art. 3(23); GACC 2018 filling guide ch. 63", certainty: .official, from: "2018-08-01"),
        scope: .any, step: .declare,
        explanation: .of2018(
            zh: "填货物的运输包装，即提运单所列件数对应的包装；其余包装填在其他包装里。2018 年 8 月起用 2 位代码。",
            en: "It is the transport packing, whose pieces the bill of lading counts; further packing goes "
                + "into the list. Codes have had two digits since August 2018."),
        remedy: Bilingual(zh: "例如纸箱 22", en: "Such as 22 for cartons"),
        passing: [
            .set("DecHead/WrapType", "99")
        ],
        failing: [
            .set("DecHead/WrapType", "")
        ]
    ) { facts, reporter in
        let field = facts.head[.wrapType]
        if field.isEmpty {
            reporter.reportEmpty(field, zh: "包装种类", en: "the packing")
        }
    }
}
