import Findings
import Messages

extension MessageRule {
    /// The inspection offices are abolished and stay empty (F-174).
    static let abolishedOffices = MessageRule(
        Rule(
            "MP-FRM-174", .notice, .rules, zh: "检验检疫机关各栏已废弃，留空",
            en: "The inspection offices are abolished and stay empty",
            source: "DecMessage interface description as of 2025, marked abolished; entry guide 2018 ch. 92, 95, "
                + "96 still asked for them", certainty: .secondary, from: "2020-01-01"),
        scope: .export,
        explanation: Bilingual(
            zh: "2018 年指南要填受理机关、领证机关、口岸检验检疫机关；2019 年后接口说明标为废弃。",
            en: "The guide of 2018 asked for three inspection offices; the interface description marks them "
                + "abolished since."),
        remedy: Bilingual(
            zh: "清空",
            en: "Clear them"),
        passing: [.set("DecHead/PurpOrgCode", "")],
        failing: [.set("DecHead/OrgCode", "331800")]
    ) { facts, reporter in
        for field in [facts.head[.orgCode], facts.head[.vsaOrgCode], facts.head[.inspOrgCode]] where field.isFilled {
            reporter.report(
                field, zh: "已废弃的 \(field.name) 填了 \(field.string)",
                en: "\(field.name), abolished, holds \(field.string)")
        }
    }
}
