import Findings
import Messages

extension MessageRule {
    /// A bill of lading number has capitals and digits (identifiers 8).
    static let billCharacters = MessageRule(
        Rule(
            "MP-IDN-112", .warning, .codes, zh: "提运单号宜只含大写字母和数字",
            en: "A bill of lading number has capitals and digits",
            source: "our default: the number must equal the manifest byte by byte", certainty: .ownDefault),
        scope: .any,
        explanation: Bilingual(
            zh: "提运单号须与舱单完全一致，通常只有大写字母、数字和 * _ -；小写字母和其他符号多为录入错误。没有官方字符集，这是本程序的默认值。",
            en: "It must equal the manifest; as a rule it has capitals, digits and * _ -. Small letters and "
                + "other signs are mostly slips. There is no official character set; this is our default."),
        remedy: Bilingual(zh: "照舱单填写", en: "Copy it from the manifest"),
        passing: [
            .set("DecHead/BillNo", "QZXY-26110533")
        ],
        failing: [
            .set("DecHead/BillNo", "qzxy26110533")
        ]
    ) { facts, reporter in
        let field = facts.head[.billNo]
        guard field.isFilled, !facts.isCentralised else { return }
        if BoxNumbers.hasOddCharacter(field.bytes) {
            reporter.report(
                field, zh: "提运单号“\(field.shown)”含小写字母或少见的符号",
                en: "the bill '\(field.shown)' holds a small letter or an unusual sign")
        } else if field.rawBytes.count != field.bytes.count {
            reporter.report(
                field, zh: "提运单号“\(field.shown)”前后有空白", en: "there are blanks around the bill '\(field.shown)'")
        }
    }
}
