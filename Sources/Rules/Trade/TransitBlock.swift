import Findings
import Messages

extension MessageRule {
    /// A declaration with transit in advance has its transit head.
    static let transitBlock = MessageRule(
        Rule(
            "MP-TRD-019", .warning, .rules, zh: "转关提前报关须有转关单表头",
            en: "A declaration with transit in advance has its transit head",
            source: "working clients: a transit declaration carries the transit blocks (3.6); DecMessage format "
                + "2018", certainty: .observed),
        scope: .marketProcurement, step: .declare,
        explanation: Bilingual(
            zh: "DeclTrnRel 为 1 时，报文带转关单（TrnHead、TrnList 及箱货）；没有转关单就无法办理转关。",
            en: "With DeclTrnRel 1 the message carries TrnHead, TrnList and containers; without them there "
                + "is no transit."),
        remedy: Bilingual(
            zh: "补 TrnHead，或 DeclTrnRel 改为 0",
            en: "Add TrnHead, or give DeclTrnRel 0"),
        passing: [.set("DecHead/DeclTrnRel", "1"), .set("TrnHead", ""), .set("TrnHead/TransFlag", "1P")],
        failing: [.set("DecHead/DeclTrnRel", "1")]
    ) { facts, reporter in
        guard facts.head[.declTrnRel] == "1", !facts.message.transitHead.isPresent else { return }
        reporter.report(
            facts.head[.declTrnRel], zh: "转关提前报关，却没有 TrnHead", en: "transit in advance, but there is no TrnHead")
    }
}
