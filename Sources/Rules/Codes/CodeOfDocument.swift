import Findings
import Messages

extension MessageRule {
    /// Supervision documents are codes of the customs table, capital and small letters apart.
    static let codeOfDocument = MessageRule.codes(
        "MP-COD-018", .warning, zh: "随附单证代码应在监管证件表中",
        en: "Supervision documents are codes of the customs table, capital and small letters apart",
        source: "customs parameter table 监管证件 (2018-08, 2020-03)", certainty: .official,
        scope: .any, table: .attachedDocument, name: Bilingual(zh: "随附单证代码", en: "document code"),
        passing: [
            .set("DecLicenseDocus/LicenseDocu", ""),
            .set("DecLicenseDocus/LicenseDocu/DocuCode", "B"),
            .set("DecLicenseDocus/LicenseDocu/CertCode", "1234"),
        ],
        failing: [
            .set("DecLicenseDocus/LicenseDocu", ""),
            .set("DecLicenseDocus/LicenseDocu/DocuCode", "b1"),
            .set("DecLicenseDocus/LicenseDocu/CertCode", "1234"),
        ]
    ) { facts, look in
        for document in facts.message.licenceDocuments { look(document[.docuCode]) }
    }
}
