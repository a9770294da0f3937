import Findings
import Messages

extension MessageRule {
    /// In customs transit the customs of exit is not the declaring one (F-016).
    static let exitCustomsOfTransit = MessageRule(
        Rule(
            "MP-FRM-516", .warning, .rules, zh: "转关出口的出境关别通常不是申报地海关",
            en: "In customs transit the customs of exit is rarely the declaring one",
            source: "our reading of GACC 2018-60 art. 3(4); GACC 2018 filling guide ch. 2", certainty: .ownDefault,
            from: "2018-08-01"),
        scope: .export,
        explanation: Bilingual(
            zh: "转关出口的出境关别是货物实际出境地海关。与申报地海关相同多半是误填了启运地；这是本程序的推断。",
            en: "In customs transit the goods leave at another customs; the same code in both places mostly "
                + "names the place of departure by mistake. This is our reading."),
        remedy: Bilingual(zh: "核对实际出境口岸", en: "Check where the goods really leave"),
        passing: [
            .set("DecHead/DeclTrnRel", "1"),
            .set("DecHead/TrafName", "@"),
            .set("DecHead/BillNo", ""),
            .set("DecFreeTxt/VoyNo", ""),
        ],
        failing: [
            .set("DecHead/DeclTrnRel", "1"),
            .set("DecHead/TrafName", "@"),
            .set("DecHead/BillNo", ""),
            .set("DecFreeTxt/VoyNo", ""),
            .set("DecHead/IEPort", "2921"),
        ]
    ) { facts, reporter in
        let field = facts.head[.iePort]
        guard facts.isTransit, field.isFilled, field.hasSameText(as: facts.head[.customMaster]) else { return }
        reporter.report(
            field, zh: "转关出口的出境关别 \(field.shown) 与申报地海关相同",
            en: "customs transit, but the customs of exit \(field.shown) is the declaring one")
    }
}
