import Findings
import Messages

extension MessageRule {
    /// The overseas consignee is named in English first (F-035).
    static let overseasBuyerInEnglish = MessageRule(
        Rule(
            "MP-FRM-535", .warning, .rules, zh: "境外收货人名称以英文为主，其他文字放在其后的半角括号内",
            en: "The overseas consignee is named in English, another language in brackets after it",
            source: "GACC 2018-60 art. 3(8); GACC 2018 filling guide ch. 85", certainty: .official, from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "名称一般用英文；检验检疫要求其他外文的，填在英文之后的半角括号里，如 ABC TRADING LLC(ООО АБЦ)。",
            en: "The name is in English; another language that inspection asks for follows in half-width "
                + "brackets: ABC TRADING LLC(ООО АБЦ)."),
        remedy: Bilingual(zh: "英文在前，其他文字放进末尾的半角括号", en: "English first, the rest in one pair of brackets at the end"),
        passing: [
            .set("DecHead/OverseasConsigneeEname", "ABC TRADING LLC(ООО АБЦ)")
        ],
        failing: [
            .set("DecHead/OverseasConsigneeEname", "ABC TRADING LLC ООО АБЦ")
        ]
    ) { facts, reporter in
        let field = facts.head[.overseasConsigneeEname]
        guard field.isFilled, !OverseasName.isEnglishFirst(field.bytes) else { return }
        reporter.report(
            field, zh: "境外收货人名称“\(field.shown)”不是英文，或外文不在末尾的半角括号内",
            en: "the name '\(field.shown)' is not English followed by another language in brackets")
    }
}
