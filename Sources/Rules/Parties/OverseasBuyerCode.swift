import Findings
import Messages

extension MessageRule {
    /// The code of the overseas consignee is an AEO code (F-037).
    static let overseasBuyerCode = MessageRule(
        Rule(
            "MP-FRM-037", .warning, .codes, zh: "境外收货人编码填 AEO 编码，不是互认企业的留空",
            en: "The code of the overseas consignee is an AEO code, or empty",
            source: "GACC 2018-60 art. 3(8); GACC 2018 filling guide ch. 84", certainty: .official, from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "互认国家的 AEO 企业按公布的格式填：新加坡 SG 加 12 位数字，韩国 KR 加 7 位数字；其他互认国家为两位国别加企业编码；不是 AEO 的留空。",
            en: "An AEO of a partner country is given in the form announced: Singapore SG and 12 digits, "
                + "Korea KR and 7; other partners two letters and the code of the firm. Everyone else leaves "
                + "it empty."),
        remedy: Bilingual(zh: "填 AEO 编码，否则留空", en: "Give the AEO code, or nothing"),
        passing: [
            .set("DecHead/OverseasConsigneeCode", "KR1234567")
        ],
        failing: [
            .set("DecHead/OverseasConsigneeCode", "KR123456")
        ]
    ) { facts, reporter in
        let field = facts.head[.overseasConsigneeCode]
        guard field.isFilled, field != "NO", !OverseasName.isAEOCode(field) else { return }
        reporter.report(
            field, zh: "境外收货人编码“\(field.shown)”不是 AEO 编码的形式",
            en: "the code '\(field.shown)' does not have the form of an AEO code")
    }
}
