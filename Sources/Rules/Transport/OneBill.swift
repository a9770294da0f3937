import Findings
import Messages

extension MessageRule {
    /// One declaration has one bill of lading (F-065).
    static let oneBill = MessageRule(
        Rule(
            "MP-FRM-065", .error, .rules, zh: "一份报关单只填一个提运单号",
            en: "One declaration carries one bill of lading",
            source: "GACC 2018-60 art. 3(11); GACC 2018 filling guide ch. 56", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "一票货物对应多个提运单的，应分单填报；不得在提运单号里列举。",
            en: "A shipment under several bills or waybills is split into one declaration each; a list is "
                + "refused."),
        remedy: Bilingual(zh: "分成几票报关单", en: "Declare each bill apart"),
        passing: [
            .set("DecHead/BillNo", "QZXY26110533*H01")
        ],
        failing: [
            .set("DecHead/BillNo", "QZXY26110533;QZXY26110534")
        ]
    ) { facts, reporter in
        let field = facts.head[.billNo]
        guard WrittenForm.isList(field) else { return }
        reporter.report(field, zh: "提运单号“\(field.shown)”列了不止一个", en: "the bill '\(field.shown)' lists more than one")
    }
}
