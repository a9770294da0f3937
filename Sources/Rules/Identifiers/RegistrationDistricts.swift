import Findings
import Messages

extension MessageRule {
    /// A customs registration number starts with a domestic district (identifiers 3).
    static let registrationDistricts = MessageRule(
        Rule(
            "MP-IDN-104", .warning, .codes, zh: "海关注册编码前五位宜为国内地区代码",
            en: "A customs registration number starts with a domestic district",
            source: "customs registration numbering, as observed", certainty: .observed),
        scope: .any,
        explanation: Bilingual(
            zh: "前五位是国内地区代码，例如义乌 33189；代码表到 2020 年 1 月，新设区域可能缺。",
            en: "The first five characters are a domestic district, such as 33189 Yiwu; the table is of "
                + "January 2020, newer districts may lack."),
        remedy: Bilingual(zh: "核对编码", en: "Check the number"),
        passing: [
            .set("DecHead/AgentCode", "4403180896")
        ],
        failing: [
            .set("DecHead/AgentCode", "999998QX02")
        ]
    ) { facts, reporter in
        for field in FirmCodes.registrationNumbers(of: facts) where field.fits("####******") {
            let district = field.bytes.prefix(5)
            guard !FirmCodes.isOtherCode(field),
                facts.codes.standing(of: district, in: .domesticDistrict, on: facts.date) == .unknown
            else { continue }
            reporter.report(
                field, zh: "\(field.name)“\(field.shown)”的前五位不在国内地区代码表内",
                en: "\(field.name) '\(field.shown)' does not start with a district of the table")
        }
    }
}
