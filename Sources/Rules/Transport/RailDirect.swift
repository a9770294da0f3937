import Findings
import Messages

extension MessageRule {
    /// By rail: wagon, day of exit and waybill (F-049).
    static let railDirect = MessageRule(
        Rule(
            "MP-FRM-049", .error, .rules, zh: "铁路运输须填车厢号或交接单号、出境日期和运单号",
            en: "By rail the wagon, the day of exit and the waybill are given",
            source: "GACC 2018-60 art. 3(10), 3(11); GACC 2018 filling guide ch. 54, 55, 56", certainty: .official,
            from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "铁路运输填车厢编号或交接单号，航次栏填列车进出境日期（8 位数字），提运单号填运单号。",
            en: "By rail it is the number of the wagon or of the hand-over list, as voyage the day on which "
                + "the train crosses the border in eight digits, and the waybill."),
        remedy: Bilingual(zh: "补上；航次栏填 8 位日期", en: "Add it; the voyage is a day in eight digits"),
        passing: [
            .set("DecHead/TrafMode", "3"),
            .set("DecFreeTxt/VoyNo", "20261120"),
        ],
        failing: [
            .set("DecHead/TrafMode", "3"),
            .set("DecFreeTxt/VoyNo", "112S"),
        ]
    ) { facts, reporter in
        guard facts.goDirectly(by: "3") else { return }
        Transport.reportEmpty(facts, [.wagon, .voyage, .bill], &reporter)
        Transport.reportNoDay(facts, &reporter)
    }
}
