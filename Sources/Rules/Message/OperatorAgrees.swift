import Findings
import Messages

extension MessageRule {
    /// Card and firm of the signature are those of the head.
    static let operatorAgrees = MessageRule(
        Rule(
            "MP-MSG-007", .notice, .rules, zh: "签名信息的卡号、单位与表头一致",
            en: "Card and firm of the signature are those of the head",
            source: "seen in production messages: the operator's card and firm are the same in head and signature",
            certainty: .observed),
        scope: .any,
        explanation: Bilingual(
            zh: "实际报文中 ICCode 与录入员卡号、签名单位与录入单位相同；不同多半是复制旧报文时漏改。",
            en: "In messages seen they are equal; another value is most likely left over from an older "
                + "message."),
        remedy: Bilingual(
            zh: "核对 ICCode 和 CopCode",
            en: "Check ICCode and CopCode"),
        passing: [.set("DecSign/ICCode", "")],
        failing: [.set("DecSign/ICCode", "2900000000009")]
    ) { facts, reporter in
        let (card, firm) = (facts.message.sign[.icCode], facts.message.sign[.copCode])
        if card.isFilled, facts.head[.typistNo].isFilled, !card.hasSameText(as: facts.head[.typistNo]) {
            reporter.report(
                card, zh: "ICCode \(card.string) 与录入员卡号 \(facts.head[.typistNo].string) 不同",
                en: "ICCode \(card.string) is not TypistNo \(facts.head[.typistNo].string)")
        }
        if firm.isFilled, facts.head[.copCode].isFilled, !firm.hasSameText(as: facts.head[.copCode]) {
            reporter.report(
                firm, zh: "签名单位 \(firm.string) 与录入单位 \(facts.head[.copCode].string) 不同",
                en: "the firm \(firm.string) is not CopCode \(facts.head[.copCode].string) of the head")
        }
    }
}
