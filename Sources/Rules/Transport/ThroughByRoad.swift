import Findings
import Messages

extension MessageRule {
    /// Through transit by road: competent customs and TRUCK, day of departure, bill (F-058).
    static let throughByRoad = MessageRule(
        Rule(
            "MP-FRM-058", .error, .rules, zh: "中转货物境内公路运输填 4 位主管海关代码加 TRUCK、6 位启运日期和提单号",
            en: "Through transit by road gives four digits of the customs and TRUCK, the day in six digits, "
                + "the bill",
            source: "GACC 2018-60 art. 3(10), 3(11); GACC 2018 filling guide ch. 54, 55, 56", certainty: .official,
            from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "中转货物境内段为公路的，运输工具名称填主管海关 4 位代码加 TRUCK，航次栏填启运日期 6 位数字（年月日各 2 位），提运单号填提单号。",
            en: "Goods on a through bill that go by road inland give the four digits of the competent "
                + "customs with TRUCK, as voyage the day of departure in six digits yyMMdd, and the bill."),
        remedy: Bilingual(zh: "例如 2921TRUCK、261118", en: "Such as 2921TRUCK and 261118"),
        passing: [
            .set("DecHead/DeclTrnRel", "1"),
            .set("DecHead/BillNo", "QZXY26110533"),
            .set("DecFreeTxt/VoyNo", "261118"),
            .set("DecHead/TrafName", "2921TRUCK"),
        ],
        failing: [
            .set("DecHead/DeclTrnRel", "1"),
            .set("DecHead/BillNo", "QZXY26110533"),
            .set("DecFreeTxt/VoyNo", "20261118"),
            .set("DecHead/TrafName", "2921TRUCK"),
        ]
    ) { facts, reporter in
        guard facts.leaveInTransit(by: "2"), facts.head[.trafName].hasSuffix("TRUCK") else { return }
        Transport.reportThrough(facts, word: "TRUCK", &reporter)
    }
}
