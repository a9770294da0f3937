import Findings
import Messages

extension MessageRule {
    /// A supervision document has both its code and its number (F-155).
    static let documentComplete = MessageRule(
        Rule(
            "MP-FRM-155", .error, .rules, zh: "随附单证的代码和编号须同时填写",
            en: "A supervision document has both its code and its number",
            source: "GACC 2018-60 art. 3(31); entry guide 2018 ch. 19, 20", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "一份监管证件由代码和编号两栏说明，缺一即无法核验。",
            en: "A document is told by its code and its number; with one of them customs cannot verify it."),
        remedy: Bilingual(
            zh: "补齐代码或编号，或删去该行",
            en: "Add what is missing, or take the row out"),
        passing: [
            .set("DecLicenseDocus/LicenseDocu", ""),
            .set("DecLicenseDocus/LicenseDocu/DocuCode", "B"),
            .set("DecLicenseDocus/LicenseDocu/CertCode", "331826001"),
        ],
        failing: [.set("DecLicenseDocus/LicenseDocu", ""), .set("DecLicenseDocus/LicenseDocu/DocuCode", "B")]
    ) { facts, reporter in
        for document in facts.message.licenceDocuments {
            let (code, number) = (document[.docuCode], document[.certCode])
            guard code.isEmpty || number.isEmpty else { continue }
            reporter.report(
                code.isEmpty ? code : number,
                zh: code.isEmpty ? "单证 \(number.string) 没有代码" : "单证 \(code.string) 没有编号",
                en: code.isEmpty ? "document \(number.string) has no code" : "document \(code.string) has no number")
        }
    }
}
