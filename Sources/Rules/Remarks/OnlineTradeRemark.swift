import Findings
import Messages

extension MessageRule {
    /// The remark of a market-procurement export does not say 跨境电子商务 (F-164).
    static let onlineTradeRemark = MessageRule(
        Rule(
            "MP-FRM-664", .warning, .rules, zh: "市场采购的备注不写“跨境电子商务”",
            en: "The remark of a market-procurement export does not say 跨境电子商务",
            source: "GACC 2018-60 art. 3(32); entry guide 2018 ch. 65", certainty: .official),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "这个词标示跨境电商货物，与监管方式 1039 不能并用。",
            en: "The words mark goods of cross-border e-commerce, another supervision mode than 1039."),
        remedy: Bilingual(
            zh: "核对监管方式，或改备注",
            en: "Check the supervision mode, or change the remark"),
        passing: [.set("DecHead/NoteS", "采购商:TWIGA EXAMPLE STORES,KEN,QK700868")],
        failing: [.set("DecHead/NoteS", "采购商:TWIGA EXAMPLE STORES,KEN,QK700868 跨境电子商务")]
    ) { facts, reporter in
        guard facts.head[.noteS].holds("跨境电子商务") else { return }
        reporter.report(facts.head[.noteS], zh: "备注写了“跨境电子商务”", en: "the remark says 跨境电子商务")
    }
}
