import Findings
import Messages

extension MessageRule {
    /// Without a real exit there is no means of transport (F-045).
    static let noTransportWithoutExit = MessageRule(
        Rule(
            "MP-FRM-045", .warning, .rules, zh: "无实际进出境的，运输工具、航次和提运单号免填",
            en: "Without a real exit means of transport, voyage and bill stay empty",
            source: "GACC 2018-60 art. 3(10), 3(11); GACC 2018 filling guide ch. 54, 55, 56", certainty: .official,
            from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "运输工具名称、航次号和提运单号取自舱单，无实际进出境的货物没有舱单，免予填报。",
            en: "Means, voyage and bill come from the manifest; goods that do not leave have none."),
        remedy: Bilingual(zh: "留空，或核对运输方式", en: "Leave them empty, or check the mode"),
        passing: .withoutExit,
        failing: .withoutExit.but("DecHead/BillNo", "QZXY26110533")
    ) { facts, reporter in
        guard facts.flowsInside else { return }
        for field in [facts.head[.trafName], facts.voyage, facts.head[.billNo]]
        where field.isFilled && !facts.isCentralised {
            reporter.reportFilled(field, zh: "无实际进出境，却", en: "there is no real exit, yet the element")
        }
    }
}
