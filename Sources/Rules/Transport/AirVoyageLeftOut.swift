import Findings
import Messages

extension MessageRule {
    /// By air there is no voyage (F-050).
    static let airVoyageLeftOut = MessageRule(
        Rule(
            "MP-FRM-550", .notice, .rules, zh: "航空运输的航次号免填",
            en: "By air the voyage stays empty",
            source: "GACC 2018-60 art. 3(10); GACC 2018 filling guide ch. 55", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "航空运输的航班已在运输工具名称里，航次号免填。",
            en: "The flight is the means of transport; the voyage stays empty."),
        remedy: Bilingual(zh: "留空", en: "Leave it empty"),
        passing: [
            .set("DecHead/TrafMode", "5"),
            .set("DecHead/TrafName", "QX1234"),
            .set("DecHead/BillNo", "99912345675"),
            .set("DecFreeTxt/VoyNo", ""),
        ],
        failing: [
            .set("DecHead/TrafMode", "5"),
            .set("DecHead/TrafName", "QX1234"),
            .set("DecHead/BillNo", "99912345675"),
        ]
    ) { facts, reporter in
        let field = facts.voyage
        guard facts.goDirectly(by: "5"), field.isFilled else { return }
        reporter.reportFilled(field, zh: "航空运输的航次号应留空，却", en: "the voyage, left empty by air,")
    }
}
