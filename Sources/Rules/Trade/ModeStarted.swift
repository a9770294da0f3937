import Findings
import Messages

extension MessageRule {
    /// Market procurement was started in Yiwu in November 2014.
    static let modeStarted = MessageRule(
        Rule(
            "MP-TRD-501", .warning, .rules, zh: "市场采购 2014-11 才在义乌实际施行",
            en: "Market procurement was started in Yiwu in November 2014",
            source: "press of 2014: market procurement started in Yiwu in November 2014", certainty: .secondary,
            from: "2014-07-01", to: "2014-11-01"),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "公告 2014-07 发布，实际启动在 2014-11；具体日期只有报道，未见公告。",
            en: "The announcement is of July, the start was in November; only the press tells the day."),
        remedy: Bilingual(
            zh: "核对申报日期",
            en: "Check the day"),
        passing: MessageExample([.set("DecHead/TradeMode", "1039")], on: "2014-11-01"),
        failing: MessageExample([.set("DecHead/TradeMode", "1039")], on: "2014-10-31")
    ) { facts, reporter in
        reporter.report(
            facts.head[.tradeMode], zh: "申报日 \(facts.date) 在 2014-11 启动之前",
            en: "\(facts.date) is before the start in November 2014")
    }
}
