import Findings
import Messages

extension MessageRule {
    /// By post: parcel number and day of exit (F-051).
    static let postDirect = MessageRule(
        Rule(
            "MP-FRM-051", .error, .rules, zh: "邮件运输须填邮政包裹单号和出境日期",
            en: "By post the parcel number and the day of exit are given",
            source: "GACC 2018-60 art. 3(10), 3(11); GACC 2018 filling guide ch. 54, 55, 56", certainty: .official,
            from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "邮件运输的运输工具名称和提运单号填邮政包裹单号，航次栏填出境日期（8 位数字）。",
            en: "By post the parcel number is given as means of transport and as bill, and the day of exit "
                + "in eight digits as voyage."),
        remedy: Bilingual(zh: "补上；航次栏填 8 位日期", en: "Add it; the voyage is a day in eight digits"),
        passing: [
            .set("DecHead/TrafMode", "6"),
            .set("DecHead/TrafName", "EE000000000CN"),
            .set("DecHead/BillNo", "EE000000000CN"),
            .set("DecFreeTxt/VoyNo", "20261120"),
        ],
        failing: [
            .set("DecHead/TrafMode", "6"),
            .set("DecHead/TrafName", "EE000000000CN"),
            .set("DecHead/BillNo", ""),
            .set("DecFreeTxt/VoyNo", "20261120"),
        ]
    ) { facts, reporter in
        guard facts.goDirectly(by: "6") else { return }
        Transport.reportEmpty(facts, [.parcel, .voyage, .bill], &reporter)
        Transport.reportNoDay(facts, &reporter)
    }
}
