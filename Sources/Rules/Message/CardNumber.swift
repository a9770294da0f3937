import Findings
import Messages

extension MessageRule {
    /// The operator's card number has 13 digits.
    static let cardNumber = MessageRule(
        Rule(
            "MP-MSG-015", .notice, .rules, zh: "操作员 IC 卡号为 13 位数字",
            en: "The operator's card number has 13 digits",
            source: "DecMessage format 2018, TypistNo and ICCode", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "录入员 IC 卡号和签名块的操作员 IC 卡号都是 13 位数字；格式另给 30 位的长度，所以只作提示。",
            en: "The card numbers in the head and in the signature block have 13 digits; the field is wider, so "
                + "this is a notice only."),
        remedy: Bilingual(
            zh: "照卡面抄录 13 位数字",
            en: "Copy the 13 digits from the card"),
        passing: [.set("DecHead/TypistNo", "2100030046252"), .set("DecSign/ICCode", "2100030046252")],
        failing: [.set("DecHead/TypistNo", "210003004625"), .set("DecSign/ICCode", "210003004625")]
    ) { facts, reporter in
        let head = facts.head[.typistNo]
        if head.isFilled, !head.fits("#############") { report(head, &reporter) }
        let card = facts.message.sign[.icCode]
        if card.isFilled, !card.fits("#############"), !card.hasSameText(as: head) { report(card, &reporter) }
    }

    private static func report(_ field: MessageField, _ reporter: inout RuleReporter) {
        reporter.report(
            field, zh: "IC 卡号“\(field.shown)”不是 13 位数字", en: "the card number '\(field.shown)' is not 13 digits")
    }
}
