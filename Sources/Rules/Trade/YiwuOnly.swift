import Findings
import Messages

extension MessageRule {
    /// In 2014 market procurement was for Yiwu only.
    static let yiwuOnly = MessageRule(
        Rule(
            "MP-TRD-517", .warning, .rules, zh: "2014 年市场采购只在义乌",
            en: "In 2014 market procurement was for Yiwu only",
            source: "GACC 2014-54 (Yiwu); the day until which it was the only market was not found, the end of "
                + "2014 is our default", certainty: .official, from: "2014-07-01", to: "2015-01-01"),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "2014 年第 54 号公告只对义乌；其他市场何时开始未查到，本程序只对 2014 年内作判断。",
            en: "GACC 2014-54 is for Yiwu. When others began was not found, so only 2014 is judged."),
        remedy: Bilingual(
            zh: "核对申报地海关和日期",
            en: "Check the customs office and the day"),
        passing: MessageExample([.set("DecHead/CustomMaster", "2923")], on: "2014-12-31"),
        failing: MessageExample([.set("DecHead/CustomMaster", "2324")], on: "2014-12-31")
    ) { facts, reporter in
        let customs = facts.head[.customMaster]
        guard customs.isFilled, !MarketPlaces.isYiwu(customs) else { return }
        reporter.report(customs, zh: "\(customs.string) 不是义乌的海关", en: "\(customs.string) is no office of Yiwu")
    }
}
