import Findings
import Messages

extension MessageRule {
    /// The levy nature of market procurement is 101.
    static let levyNatureOfMarketTrade = MessageRule(
        Rule(
            "MP-TRD-109", .warning, .rules, zh: "市场采购的征免性质为 101",
            en: "The levy nature of market procurement is 101",
            source: "working clients and a trade guide: 101 with duty mode 1; no text pairs 1039 with a nature",
            certainty: .observed),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "已见的市场采购报文都填 101 一般征税；公告没有规定，填其他性质宜核对。",
            en: "Every market-procurement client seen sends 101. No text prescribes it; another nature "
                + "deserves a look."),
        remedy: Bilingual(
            zh: "填 101",
            en: "Give 101"),
        passing: [.set("DecHead/CutMode", "101")],
        failing: [.set("DecHead/CutMode", "299")]
    ) { facts, reporter in
        guard facts.head[.cutMode].isFilled, facts.head[.cutMode] != "101" else { return }
        reporter.report(
            facts.head[.cutMode], zh: "征免性质是 \(facts.head[.cutMode].string)",
            en: "the levy nature is \(facts.head[.cutMode].string)")
    }
}
