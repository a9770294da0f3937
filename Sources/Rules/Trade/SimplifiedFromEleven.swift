import Findings
import Messages

extension MessageRule {
    /// From 2014 to 2019 simplified declaration was for more than ten kinds.
    static let simplifiedFromEleven = MessageRule(
        Rule(
            "MP-TRD-530", .notice, .rules, zh: "2014 至 2019 年简化申报要有 10 种以上商品",
            en: "From 2014 to 2019 simplified declaration was for more than ten kinds",
            source: "press on GACC 2014-54: more than 10 kinds; the day of the change to 5 is taken as that of "
                + "GACC 2019-221", certainty: .secondary, from: "2014-07-01", to: "2019-12-27"),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "2014 年第 54 号公告下，超过 10 种才可简化；品种数在清单中，报文只能看到商品项数。",
            en: "Under GACC 2014-54 it took more than ten kinds. The kinds are in the list; the message "
                + "shows its lines only."),
        remedy: Bilingual(
            zh: "核对清单的品种数",
            en: "Check the number of kinds in the list"),
        passing: MessageExample([.set("DecHead/NoteS", "采购商:TWIGA,KEN,QK700868")], on: "2019-06-01"),
        failing: MessageExample([.set("DecHead/NoteS", "LZ JH TWIGA QK700868")], on: "2019-06-01")
    ) { facts, reporter in
        guard SimplifiedLines(facts) != nil, facts.items.count <= 10 else { return }
        reporter.report(
            facts.message.block(at: "DecLists"), zh: "报文标明归并，有 \(facts.items.count) 个商品项，请核对清单是否超过 10 种",
            en:
                "the message is marked as merged and has \(facts.items.count) items; check that the list has more than 10 kinds"
        )
    }
}
