import Findings
import Messages

extension MessageRule {
    /// Customs registration numbers have their shape (identifiers 3).
    static let registrationNumbers = MessageRule(
        Rule(
            "MP-IDN-103", .warning, .codes, zh: "海关注册编码宜为 10 位",
            en: "A customs registration number has ten characters",
            source: "customs registration numbering, as observed", certainty: .observed),
        scope: .any,
        explanation: Bilingual(
            zh: "海关注册编码 10 位：4 位行政区划、经济区划、企业性质和 4 位序号。生产销售单位也可填 9 位组织机构代码或 NO。",
            en: "It has ten characters: four digits of the division, kind of zone, kind of firm, four of a "
                + "serial. A producer may also give an organisation code of nine or NO."),
        remedy: Bilingual(zh: "核对编码", en: "Check the number"),
        passing: [
            .set("DecHead/OwnerCode", "MA5FAQKF5")
        ],
        failing: [
            .set("DecHead/AgentCode", "331898QX0")
        ]
    ) { facts, reporter in
        for field in FirmCodes.registrationNumbers(of: facts) where !FirmCodes.isOtherCode(field) {
            guard !field.fits("####******") else { continue }
            reporter.report(
                field, zh: "\(field.name)“\(field.shown)”不是 10 位海关注册编码的形式",
                en: "\(field.name) '\(field.shown)' does not have the ten characters of a customs registration number")
        }
    }
}
