import Findings
import Messages

extension MessageRule {
    /// Without a real exit the customs of exit is the declaring one (F-017).
    static let customsWithoutExit = MessageRule(
        Rule(
            "MP-FRM-017", .warning, .rules, zh: "无实际进出境的，进出境关别填接受申报的海关",
            en: "Without a real exit the customs of exit is the accepting one",
            source: "GACC 2018-60 art. 3(4); GACC 2018 filling guide ch. 2", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "无实际进出境的货物，进出境关别填接受申报的海关；特殊监管区域之间填对方区域的海关。",
            en: "For goods that do not really leave, it is the customs that accepts the declaration; between "
                + "special zones that of the other zone."),
        remedy: Bilingual(zh: "改为申报地海关，或核对运输方式", en: "Give the declaring customs, or check the mode of transport"),
        passing: .withoutExit,
        failing: .withoutExit.but("DecHead/IEPort", "3104")
    ) { facts, reporter in
        let field = facts.head[.iePort]
        guard facts.flowsInside, field.isFilled, !field.hasSameText(as: facts.head[.customMaster]) else { return }
        reporter.report(
            field, zh: "运输方式 \(facts.head[.trafMode].shown) 无实际进出境，关别 \(field.shown) 却不是申报地海关",
            en:
                "mode \(facts.head[.trafMode].shown) means no real exit, yet \(field.shown) is not the declaring customs"
        )
    }
}
