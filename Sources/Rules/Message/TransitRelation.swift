import Findings
import Messages

extension MessageRule {
    /// The transit relation is 0 or 1.
    static let transitRelation = MessageRule(
        Rule(
            "MP-MSG-009", .error, .rules, zh: "报关转关关系须为 0 或 1",
            en: "The transit relation is 0 or 1",
            source: "DecMessage format 2018, DeclTrnRel", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "0 一般报关单，1 转关提前报关单。",
            en: "0 is an ordinary declaration, 1 one with transit in advance."),
        remedy: Bilingual(
            zh: "填 0 或 1",
            en: "Give 0 or 1"),
        passing: [.set("DecHead/DeclTrnRel", "0")],
        failing: [.set("DecHead/DeclTrnRel", "2")]
    ) { facts, reporter in
        let relation = facts.head[.declTrnRel]
        guard relation.isFilled, relation != "0", relation != "1" else { return }
        reporter.report(relation, zh: "报关转关关系是“\(relation.string)”", en: "DeclTrnRel is '\(relation.string)'")
    }
}
