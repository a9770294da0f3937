import Findings
import Messages

extension MessageRule {
    /// A slash or blank in the bill number may join two numbers (F-065).
    static let oneBillWritten = MessageRule(
        Rule(
            "MP-FRM-565", .warning, .rules, zh: "提运单号里的斜杠或空格可能连了两个号",
            en: "A slash or blank in the bill may join two numbers",
            source: "our reading of GACC 2018-60 art. 3(11); GACC 2018 filling guide ch. 56", certainty: .ownDefault,
            from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "斜杠和空格不是提运单号的组成部分，常见于把两个号写在一起；这是本程序的推断。",
            en: "A slash or blank is no part of a bill of lading number and often joins two. This is our "
                + "reading."),
        remedy: Bilingual(zh: "只填一个号，不留空格", en: "Give one number without blanks"),
        passing: [
            .set("DecHead/BillNo", "QZXY-26110533")
        ],
        failing: [
            .set("DecHead/BillNo", "QZXY26110533/34")
        ]
    ) { facts, reporter in
        let field = facts.head[.billNo]
        guard field.hasByte("/") || field.hasByte(" ") else { return }
        reporter.report(
            field, zh: "提运单号“\(field.shown)”含斜杠或空格", en: "the bill '\(field.shown)' holds a slash or a blank")
    }
}
