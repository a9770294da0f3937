import Findings
import Messages

extension MessageRule {
    /// The kind of an attachment is eight digits (F-020).
    static let attachmentCode = MessageRule(
        Rule(
            "MP-FRM-020", .error, .codes, zh: "随附单据类别为 8 位数字",
            en: "The kind of an attachment is eight digits",
            source: "GACC 2018 filling guide ch. 21", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "随附单据类别取自单据类别表，8 位数字，例如 00000001 发票、00000004 合同。",
            en: "It is a code of eight digits from the table of documents, such as 00000001 invoice, "
                + "00000004 contract."),
        remedy: Bilingual(zh: "按单据类别表填写 8 位代码", en: "Give the eight digits of the table"),
        passing: [
            .set("EdocRealation", ""),
            .set("EdocRealation/EdocCode", "00000004"),
        ],
        failing: [
            .set("EdocRealation", ""),
            .set("EdocRealation/EdocCode", "4"),
        ]
    ) { facts, reporter in
        for attachment in facts.message.attachments where attachment[.edocCode].isFilled {
            let field = attachment[.edocCode]
            guard !field.fits("########") else { continue }
            reporter.report(
                field, zh: "随附单据类别“\(field.shown)”不是 8 位数字",
                en: "the kind of attachment '\(field.shown)' is not eight digits")
        }
    }
}
