import Findings
import Messages

extension MessageRule {
    /// Simplified declaration is for five kinds and more.
    static let simplifiedFromFive = MessageRule(
        Rule(
            "MP-TRD-030", .notice, .rules, zh: "简化申报要有 5 种以上商品",
            en: "Simplified declaration is for five kinds and more",
            source: "GACC 2019-221 art. 4; that lines were merged is inferred from list 00000007 or the word JH",
            certainty: .official, from: "2019-12-27"),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "每票清单 5 种以上才可简化，货值最大的 5 种逐项申报。标明归并而商品项少于 5，说明品种不够。",
            en: "It is open to lists of five kinds and more, five of which stand by themselves; fewer than "
                + "five lines in a message marked as merged cannot be."),
        remedy: Bilingual(
            zh: "核对归并清单",
            en: "Check the list of merged goods"),
        passing: [.set("DecHead/NoteS", "采购商:TWIGA,KEN,QK700868")],
        failing: [.set("DecHead/NoteS", "LZ JH TWIGA QK700868")]
    ) { facts, reporter in
        guard SimplifiedLines(facts) != nil, facts.items.count < 5 else { return }
        reporter.report(
            facts.message.block(at: "DecLists"), zh: "报文标明归并，只有 \(facts.items.count) 个商品项",
            en: "the message is marked as merged, but has \(facts.items.count) items only")
    }
}
