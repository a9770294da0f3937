import Findings
import Messages

extension MessageRule {
    /// Supervision mode 1039 exists since July 2014 only.
    static let modeCreated = MessageRule(
        Rule(
            "MP-TRD-001", .error, .rules, zh: "监管方式 1039 自 2014-07 起才有",
            en: "Supervision mode 1039 exists since July 2014 only",
            source: "GACC 2014-54 (code 1039 created)", certainty: .official, to: "2014-07-01"),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "海关总署公告 2014 年第 54 号增列监管方式 1039 市场采购；在此之前小商品按 0139 旅游购物商品出口。",
            en: "GACC 2014-54 created the code; before it small commodities went out as tourist shopping "
                + "goods, 0139."),
        remedy: Bilingual(
            zh: "核对申报日期和监管方式",
            en: "Check the day and the supervision mode"),
        passing: MessageExample([.set("DecHead/TradeMode", "1039")], on: "2014-07-01"),
        failing: MessageExample([.set("DecHead/TradeMode", "1039")], on: "2014-06-30")
    ) { facts, reporter in
        reporter.report(
            facts.head[.tradeMode], zh: "申报日 \(facts.date) 还没有监管方式 1039",
            en: "there was no mode 1039 on \(facts.date)")
    }
}
