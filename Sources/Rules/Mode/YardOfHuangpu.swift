import Findings
import Messages

extension MessageRule {
    /// The yard code is for Huangpu customs (F-082).
    static let yardOfHuangpu = MessageRule(
        Rule(
            "MP-FRM-082", .notice, .rules, zh: "货场代码只用于黄埔海关",
            en: "The yard code is for Huangpu customs only",
            source: "GACC 2018 filling guide ch. 40", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "货场代码由在黄埔海关（52 开头）申报的填 4 位，其他海关留空。",
            en: "Declarations at Huangpu customs (52…) give the yard in four characters; others leave it "
                + "empty."),
        remedy: Bilingual(zh: "其他海关留空", en: "Leave it empty elsewhere"),
        passing: [
            .set("DecHead/CustomMaster", "5201"),
            .set("DecFreeTxt/CusFie", "5299"),
        ],
        failing: [
            .set("DecFreeTxt/CusFie", "5299")
        ]
    ) { facts, reporter in
        let field = facts.message.freeText[.cusFie]
        guard field.isFilled, !(facts.head[.customMaster].hasPrefix("52") && field.fits("****")) else { return }
        reporter.reportFilled(field, zh: "黄埔海关专用的货场代码（4 位）", en: "the yard code, four characters for Huangpu customs,")
    }
}
