import Findings
import Messages

extension MessageRule {
    /// Inspection registration numbers have ten digits (identifiers 3).
    static let inspectionNumbers = MessageRule(
        Rule(
            "MP-IDN-116", .warning, .codes, zh: "检验检疫编码宜为 10 位数字",
            en: "An inspection registration number has ten digits",
            source: "messages of working systems, as observed", certainty: .observed, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "企业的检验检疫备案号是 10 位数字，前两位为系统内的省级代号，与海关注册编码不同。",
            en: "The registration number of inspection has ten digits, the first two a province of its own "
                + "series; it is not the customs number."),
        remedy: Bilingual(zh: "核对检验检疫备案号", en: "Check the number"),
        passing: [
            .set("DecHead/TradeCiqCode", "4700114011")
        ],
        failing: [
            .set("DecHead/TradeCiqCode", "470011401")
        ]
    ) { facts, reporter in
        for name in [ElementName.tradeCiqCode, .ownerCiqCode, .declCiqCode] {
            let field = facts.head[name]
            guard field.isFilled, !field.fits("##########") else { continue }
            reporter.report(
                field, zh: "\(field.name)“\(field.shown)”不是 10 位数字",
                en: "\(field.name) '\(field.shown)' is not ten digits")
        }
    }
}
