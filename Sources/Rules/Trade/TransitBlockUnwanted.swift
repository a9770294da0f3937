import Findings
import Messages

extension MessageRule {
    /// A message with a transit head has transit relation 1.
    static let transitBlockUnwanted = MessageRule(
        Rule(
            "MP-TRD-519", .warning, .rules, zh: "有转关单的报文，报关转关关系为 1",
            en: "A message with a transit head has transit relation 1",
            source: "DecMessage format 2018: the transit head goes with DeclTrnRel 1", certainty: .observed),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "带了 TrnHead 而 DeclTrnRel 不是 1，系统不会按转关处理。",
            en: "With TrnHead but another DeclTrnRel the system does not treat it as transit."),
        remedy: Bilingual(
            zh: "DeclTrnRel 填 1，或删去转关单",
            en: "Give DeclTrnRel 1, or take the transit blocks out"),
        passing: [.set("TrnHead", ""), .set("TrnHead/TransFlag", "1P"), .set("DecHead/DeclTrnRel", "1")],
        failing: [.set("TrnHead", ""), .set("TrnHead/TransFlag", "1P")]
    ) { facts, reporter in
        guard facts.message.transitHead.isPresent, facts.head[.declTrnRel] != "1" else { return }
        reporter.report(
            facts.head[.declTrnRel], zh: "有 TrnHead，报关转关关系是“\(facts.head[.declTrnRel].string)”",
            en: "there is a TrnHead, but DeclTrnRel is '\(facts.head[.declTrnRel].string)'")
    }
}
