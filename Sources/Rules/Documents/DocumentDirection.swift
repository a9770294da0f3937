import Findings
import Messages

extension MessageRule {
    /// An export names no document of import (F-155).
    static let documentDirection = MessageRule(
        Rule(
            "MP-FRM-655", .warning, .rules, zh: "出口报关单不宜填进口单证",
            en: "An export names no document of import",
            source: "customs parameter table 监管证件 (direction of each document); GACC 2018-60 art. 3(31)",
            certainty: .official),
        scope: .export,
        explanation: Bilingual(
            zh: "监管证件表注明各证件用于进口还是出口。例如 A 是进口检验检疫，出口法检用 B 电子底账。",
            en: "The table says for which direction a document is: A is inspection on import, B the "
                + "electronic ledger of exports."),
        remedy: Bilingual(
            zh: "改填出口用的证件，或删去",
            en: "Name the document of export, or take it out"),
        passing: [
            .set("DecLicenseDocus/LicenseDocu", ""),
            .set("DecLicenseDocus/LicenseDocu/DocuCode", "B"),
            .set("DecLicenseDocus/LicenseDocu/CertCode", "1"),
        ],
        failing: [
            .set("DecLicenseDocus/LicenseDocu", ""),
            .set("DecLicenseDocus/LicenseDocu/DocuCode", "A"),
            .set("DecLicenseDocus/LicenseDocu/CertCode", "1"),
        ]
    ) { facts, reporter in
        for document in facts.message.licenceDocuments where document[.docuCode].isFilled && document[.docuCode] != "c"
        {
            let code = document[.docuCode].bytes
            guard facts.codes.remark("dir", on: code, in: .attachedDocument) == "I" else { continue }
            let name = facts.codes.names(of: code, in: .attachedDocument)
            reporter.report(
                document[.docuCode], zh: "\(code.text) \(name?.zh ?? "") 是进口单证",
                en: "\(code.text) \(name?.en ?? "") is a document of import")
        }
    }
}
