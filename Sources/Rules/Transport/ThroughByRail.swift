import Findings
import Messages

extension MessageRule {
    /// Through transit by rail: competent customs and TRAIN, day of departure, bill (F-057).
    static let throughByRail = MessageRule(
        Rule(
            "MP-FRM-057", .error, .rules, zh: "中转货物境内铁路运输填 4 位主管海关代码加 TRAIN、6 位启运日期和提单号",
            en: "Through transit by rail gives four digits of the customs and TRAIN, the day in six digits, "
                + "the bill",
            source: "GACC 2018-60 art. 3(10), 3(11); GACC 2018 filling guide ch. 54, 55, 56", certainty: .official,
            from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "中转货物境内段为铁路的，运输工具名称填主管海关 4 位代码加 TRAIN，航次栏填启运日期 6 位数字（年月日各 2 位），提运单号填提单号。",
            en: "Goods on a through bill that go by rail inland give the four digits of the competent "
                + "customs with TRAIN, as voyage the day of departure in six digits yyMMdd, and the bill."),
        remedy: Bilingual(zh: "例如 2921TRAIN、261118", en: "Such as 2921TRAIN and 261118"),
        passing: [
            .set("DecHead/DeclTrnRel", "1"),
            .set("DecHead/BillNo", "QZXY26110533"),
            .set("DecFreeTxt/VoyNo", "261118"),
            .set("DecHead/TrafName", "2921TRAIN"),
        ],
        failing: [
            .set("DecHead/DeclTrnRel", "1"),
            .set("DecHead/BillNo", "QZXY26110533"),
            .set("DecFreeTxt/VoyNo", "20261118"),
            .set("DecHead/TrafName", "2921TRAIN"),
        ]
    ) { facts, reporter in
        guard facts.leaveInTransit(by: "2"), facts.head[.trafName].hasSuffix("TRAIN") else { return }
        Transport.reportThrough(facts, word: "TRAIN", &reporter)
    }
}
