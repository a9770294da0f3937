import Findings
import Messages

extension MessageRule {
    /// A paper declaration carries no attachments (F-019).
    static let paperWithoutAttachments = MessageRule(
        Rule(
            "MP-FRM-019", .warning, .rules, zh: "有纸报关单不带电子随附单据",
            en: "A paper declaration carries no electronic attachments",
            source: "GACC 2018 filling guide ch. 34, 21", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "报关单类型 0 和 L 的单证以纸面递交，报文里再带电子随附单据就自相矛盾。",
            en: "With the kinds 0 and L documents are handed in on paper; attachments in the message "
                + "contradict that."),
        remedy: Bilingual(zh: "改为 M，或去掉随附单据", en: "Declare with M, or leave the attachments out"),
        passing: [
            .set("DecHead/EntryType", "M"),
            .set("EdocRealation", ""),
            .set("EdocRealation/EdocCode", "00000004"),
        ],
        failing: [
            .set("DecHead/EntryType", "0"),
            .set("EdocRealation", ""),
            .set("EdocRealation/EdocCode", "00000004"),
        ]
    ) { facts, reporter in
        let kind = facts.head[.entryType]
        guard kind.isOne(of: "0", "L"), let first = facts.message.attachments.first else { return }
        reporter.report(
            first, zh: "报关单类型 \(kind.shown) 为有纸，却带电子随附单据",
            en: "the kind of declaration \(kind.shown) is on paper, yet attachments are given")
    }
}
