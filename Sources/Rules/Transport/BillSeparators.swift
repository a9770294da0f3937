import Findings
import Messages

extension MessageRule {
    /// A star joins bills by sea, a low line waybills by air (F-066).
    static let billSeparators = MessageRule(
        Rule(
            "MP-FRM-066", .warning, .rules, zh: "提运单号的 * 只用于海运分单，_ 只用于航空分运单",
            en: "A star joins bills by sea only, a low line waybills by air only",
            source: "GACC 2018-60 art. 3(11); GACC 2018 filling guide ch. 56; that either stands once with "
                + "something on both sides is our reading", certainty: .ownDefault, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "海运有分单的填“提单号*分单号”，航空有分运单的填“总运单号_分运单号”；符号最多一个，两侧都有内容且无空格。",
            en: "By sea it is `bill*house`, by air `master_house`; the sign stands once, with something on "
                + "both sides and no blank."),
        remedy: Bilingual(zh: "核对分隔符", en: "Check the sign"),
        passing: [
            .set("DecHead/BillNo", "QZXY26110533*H01")
        ],
        failing: [
            .set("DecHead/BillNo", "QZXY26110533*")
        ]
    ) { facts, reporter in
        let field = facts.head[.billNo]
        guard field.isFilled, !facts.isCentralised, let fault = Transport.separatorFault(field, mode: facts.mode) else {
            return
        }
        reporter.report(
            field, zh: "提运单号“\(field.shown)”\(fault.zh)", en: "the bill '\(field.shown)' \(fault.en)")
    }
}
