import Findings
import Messages

extension MessageRule {
    /// NO is not foreseen for the domestic consignor (F-027).
    static let consignorIsNotNO = MessageRule(
        Rule(
            "MP-FRM-027", .warning, .rules, zh: "境内收发货人代码不能填 NO",
            en: "NO is not a code of the domestic consignor",
            source: "GACC 2018-60 art. 3(3), 3(8), 3(13)", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "填制规范只许生产销售单位和境外收发货人在没有代码时填 NO，境内收发货人须有代码。",
            en: "The rules allow NO only for the producer or seller and the overseas party; the consignor "
                + "must have a code."),
        remedy: Bilingual(zh: "填统一社会信用代码或海关编码", en: "Give the credit code or the customs code"),
        passing: [
            .set("DecHead/OwnerCodeScc", "NO")
        ],
        failing: [
            .set("DecHead/TradeCoScc", "NO")
        ]
    ) { facts, reporter in
        for field in [facts.head[.tradeCoScc], facts.head[.tradeCode]] where field == "NO" {
            reporter.reportFilled(field, zh: "境内收发货人代码", en: "the consignor's code")
        }
    }
}
