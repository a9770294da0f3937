import Findings
import Messages

extension MessageRule {
    /// A market-procurement export names no proof of origin (Y) (F-161).
    static let originCertificateInMarketTrade = MessageRule(
        Rule(
            "MP-FRM-161", .warning, .rules, zh: "市场采购出口不填原产地证明（Y）",
            en: "A market-procurement export names no proof of origin (Y)",
            source: "our reading of GACC 2018-60 art. 3(31)(2)", certainty: .ownDefault),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "规范写明的出口用法只有 CEPA 项下原材料输港澳，按一般贸易申报；市场采购填 Y 多半是误填。",
            en: "The one export case the text spells out is raw material to Hong Kong or Macao under general "
                + "trade, so Y is most likely a slip."),
        remedy: Bilingual(
            zh: "删去该单证",
            en: "Take the document out"),
        passing: [
            .set("DecLicenseDocus/LicenseDocu", ""),
            .set("DecLicenseDocus/LicenseDocu/DocuCode", "B"),
            .set("DecLicenseDocus/LicenseDocu/CertCode", "1"),
        ],
        failing: [
            .set("DecLicenseDocus/LicenseDocu", ""),
            .set("DecLicenseDocus/LicenseDocu/DocuCode", "Y"),
            .set("DecLicenseDocus/LicenseDocu/CertCode", "<03>C12345"),
        ]
    ) { facts, reporter in
        for document in facts.message.licenceDocuments where document[.docuCode] == "Y" {
            reporter.report(
                document[.docuCode], zh: "填了原产地证明 \(document[.certCode].string)",
                en: "proof of origin \(document[.certCode].string) is named")
        }
    }
}
