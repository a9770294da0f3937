import Findings
import Messages

extension MessageRule {
    /// An export names no inland-sale ticket (c) (F-157).
    static let inlandSaleTicket = MessageRule(
        Rule(
            "MP-FRM-157", .warning, .rules, zh: "出口不用内销征税联系单（c）",
            en: "An export names no inland-sale ticket (c)",
            source: "GACC 2018-60 art. 3(31)(1); entry guide 2018 ch. 19", certainty: .official),
        scope: .export,
        explanation: Bilingual(
            zh: "内销征税联系单用于加工贸易货物内销，按进口申报。",
            en: "The ticket belongs to processed goods sold inland, which are declared as imports."),
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
            .set("DecLicenseDocus/LicenseDocu/DocuCode", "c"),
            .set("DecLicenseDocus/LicenseDocu/CertCode", "1"),
        ]
    ) { facts, reporter in
        for document in facts.message.licenceDocuments where document[.docuCode] == "c" {
            reporter.report(
                document[.docuCode], zh: "填了内销征税联系单 \(document[.certCode].string)",
                en: "inland-sale ticket \(document[.certCode].string) is named")
        }
    }
}
