import CodeLists
import Findings
import Messages

extension MessageRule {
    /// A Chinese purchaser's passport number has the shape of one (identifiers 5).
    static let purchaserPassport = MessageRule(
        Rule(
            "MP-IDN-111", .warning, .codes, zh: "备注中中国籍采购商的护照号形式应正确",
            en: "A Chinese purchaser's passport number has its shape",
            source: "our reading: shapes of Chinese passports are general knowledge, the form of the remark is "
                + "our profile", certainty: .ownDefault),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "备注按“采购商:名称,国籍,证件号”写的，中国籍采购商不是 18 位的号码应是护照号：G、E 加 8 位数字等。外国证件的形式各异，不检查。",
            en: "In a remark written `采购商:name,country,number` a number of a Chinese purchaser that does not "
                + "have 18 characters is a passport: G or E and eight digits, and the like. Foreign documents "
                + "differ and are not checked."),
        remedy: Bilingual(zh: "核对护照号", en: "Check the passport number"),
        passing: [
            .set("DecHead/NoteS", "采购商:EXAMPLE,CHN,E12345678")
        ],
        failing: [
            .set("DecHead/NoteS", "采购商:EXAMPLE,CHN,E1234567")
        ]
    ) { facts, reporter in
        guard let purchaser = RemarkedPurchaser(facts.head[.noteS]), purchaser.isChinese, purchaser.number.count != 18,
            !TravelDocumentNumber.faults(in: purchaser.number.span, kind: .passport(of: .chn)).isEmpty
        else { return }
        reporter.report(
            facts.head[.noteS], zh: "采购商证件号“\(purchaser.numberText)”不是身份证、信用代码或护照的形式",
            en:
                "the purchaser's number '\(purchaser.numberText)' has the shape of no identity card, credit code or passport"
        )
    }
}
