import Findings
import Messages

extension MessageRule {
    /// Goods of market procurement really leave the country (F-043).
    static let modeOfRealExit = MessageRule(
        Rule(
            "MP-FRM-043", .warning, .rules, zh: "市场采购货物实际出境，运输方式不能是境内流转的代码",
            en: "Goods of market procurement leave the country; the mode says so",
            source: "GACC 2018-60 art. 3(9)(2)", certainty: .official, from: "2018-08-01"),
        scope: .marketProcurement,
        explanation: .of2018(
            zh: "0、1、7、8、H、P、S、T、W、X、Y、Z 表示货物在境内或特殊区域间流转，与实际出境的市场采购不符；9 用于展览、驮畜等其他情况，应核对。",
            en: "The modes 0 1 7 8 H P S T W X Y Z are flows inside the country or between zones; 9 is for "
                + "other cases and deserves a look."),
        remedy: Bilingual(zh: "填实际出境的运输方式", en: "Give the mode at the real exit"),
        passing: [
            .set("DecHead/TrafMode", "3")
        ],
        failing: [
            .set("DecHead/TrafMode", "0")
        ]
    ) { facts, reporter in
        let field = facts.head[.trafMode]
        if facts.staysInside {
            reporter.report(
                field, zh: "运输方式 \(field.shown) 表示无实际出境", en: "mode \(field.shown) means that the goods do not leave")
        } else if field == "9" {
            reporter.report(field, zh: "运输方式为 9（其他）", en: "the mode of transport is 9 (other)")
        }
    }
}
