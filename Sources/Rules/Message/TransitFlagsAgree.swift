import Findings
import Messages

extension MessageRule {
    /// The flag of the declaration agrees with the transit relation.
    static let transitFlagsAgree = MessageRule(
        Rule(
            "MP-MSG-011", .warning, .rules, zh: "报关标志与报关转关关系相符",
            en: "The flag of the declaration agrees with the transit relation",
            source: "our default after DecMessage format 2018, EdiId and DeclTrnRel", certainty: .ownDefault),
        scope: .export,
        explanation: Bilingual(
            zh: "转关提前（DeclTrnRel 1）对应报关标志 3 或 5，一般报关单对应 1 或 6。两栏的对应关系是推出来的，格式文件没有写。",
            en: "Transit in advance goes with 3 or 5, an ordinary declaration with 1 or 6. That they go "
                + "together is inferred, no text says so."),
        remedy: Bilingual(
            zh: "核对 EdiId 和 DeclTrnRel",
            en: "Check EdiId and DeclTrnRel"),
        passing: [.set("DecHead/EdiId", "3"), .set("DecHead/DeclTrnRel", "1")],
        failing: [.set("DecHead/EdiId", "3")]
    ) { facts, reporter in
        let (flag, relation) = (facts.head[.ediId], facts.head[.declTrnRel])
        let isTransitFlag = flag == "3" || flag == "5"
        guard isTransitFlag || flag == "1" || flag == "6", relation == "0" || relation == "1" else { return }
        guard isTransitFlag != (relation == "1") else { return }
        reporter.report(
            flag, zh: "报关标志 \(flag.string)，报关转关关系 \(relation.string)",
            en: "EdiId is \(flag.string), but DeclTrnRel is \(relation.string)")
    }
}
