import Findings
import Messages

extension MessageRule {
    /// A qualification of the firm has both its type and its number (F-171).
    static let firmQualifications = MessageRule(
        Rule(
            "MP-FRM-171", .error, .rules, zh: "企业资质的类别和编号须同时填写",
            en: "A qualification of the firm has both its type and its number",
            source: "entry guide 2018 ch. 93, 94", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "企业资质由类别代码和编号两栏说明，缺一不可。",
            en: "A qualification is told by its type and its number; both are needed."),
        remedy: Bilingual(
            zh: "补齐或删去该行",
            en: "Complete the row or take it out"),
        passing: [
            .set("DecCopLimits", ""),
            .set("DecCopLimits/DecCopLimit", ""),
            .set("DecCopLimits/DecCopLimit/EntQualifNo", "X1"),
            .set("DecCopLimits/DecCopLimit/EntQualifTypeCode", "100"),
        ],
        failing: [
            .set("DecCopLimits", ""),
            .set("DecCopLimits/DecCopLimit", ""),
            .set("DecCopLimits/DecCopLimit/EntQualifNo", "X1"),
        ]
    ) { facts, reporter in
        for qualification in facts.message.firmQualifications {
            let fields = [qualification[.entQualifTypeCode], qualification[.entQualifNo]]
            guard let missing = fields.first(where: \.isEmpty) else { continue }
            reporter.report(
                missing, zh: "企业资质缺 \(missing.name)", en: "a qualification of the firm lacks \(missing.name)")
        }
    }
}
