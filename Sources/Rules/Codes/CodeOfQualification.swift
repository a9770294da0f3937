import Findings
import Messages

extension MessageRule {
    /// Qualifications of the firm are codes of the customs table.
    static let codeOfQualification = MessageRule.codes(
        "MP-COD-021", .warning, zh: "企业资质代码应在海关参数表中",
        en: "Qualifications of the firm are codes of the customs table",
        source: "customs parameter table 企业资质 (2020-01)", certainty: .official, from: "2018-08-01",
        scope: .any, table: .enterpriseQualification, name: Bilingual(zh: "企业资质代码", en: "qualification of the firm"),
        passing: [
            .set("DecCopLimits", ""),
            .set("DecCopLimits/DecCopLimit", ""),
            .set("DecCopLimits/DecCopLimit/EntQualifTypeCode", "100"),
        ],
        failing: [
            .set("DecCopLimits", ""),
            .set("DecCopLimits/DecCopLimit", ""),
            .set("DecCopLimits/DecCopLimit/EntQualifTypeCode", "00000"),
        ]
    ) { facts, look in
        for qualification in facts.message.firmQualifications { look(qualification[.entQualifTypeCode]) }
    }
}
