import Findings
import Messages

extension MessageRule {
    /// What declaring needs in the head is there.
    static let headToDeclare = MessageRule(
        Rule(
            "MP-MSG-004", .error, .rules, zh: "表头申报必填项须填写",
            en: "What declaring needs in the head is there",
            source: "Single Window interface description, required to declare", certainty: .official),
        scope: .export, step: .declare,
        explanation: Bilingual(
            zh: "报关标志在申报时必填；暂存时可以不填，由申报人补。",
            en: "The flag of the declaration is required to declare; a draft may leave it to the declarant."),
        remedy: Bilingual(
            zh: "补填 EdiId，普通报关填 1",
            en: "Give EdiId, 1 for an ordinary declaration"),
        passing: [.set("DecHead/EdiId", "1")],
        failing: [.set("DecHead/EdiId", "")]
    ) { facts, reporter in
        guard facts.head[.ediId].isEmpty else { return }
        reporter.report(facts.head[.ediId], zh: "未填报关标志 EdiId", en: "EdiId is missing")
    }
}
