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
        let field = facts.head[.cutMode]
        // What is no code of the table has a rule of its own.
        guard field.isFilled, field != "101",
            facts.codes.standing(of: field.bytes, in: .levyNature, on: facts.date) == .inForce
        else { return }
        reporter.report(field, zh: "征免性质是 \(field.string)", en: "the levy nature is \(field.string)")
    }
}
