import Findings
import Messages

extension MessageRule {
    /// Licences go into the licence number (F-075).
    static let licenceInItsField = MessageRule(
        Rule(
            "MP-FRM-075", .warning, .rules, zh: "许可证应填在许可证号栏",
            en: "Licences go into the licence number",
            source: "GACC 2018-60 art. 3(16), 3(31); GACC 2018 filling guide ch. 19", certainty: .official,
            from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "进出口许可证、两用物项许可证、纺织品临时出口许可证等填在许可证号栏，其他监管证件才填在随附单证栏；有 3、4、5、G、x、y 类证件而许可证号为空，应核对。市场采购报关单另有规则。",
            en: "Export licences, dual-use licences and the like go into the licence number, all other "
                + "documents into the list; a document of kind 3 4 5 G x y with an empty licence number "
                + "deserves a look. Market procurement has a rule of its own."),
        remedy: Bilingual(zh: "把证号填到许可证号栏", en: "Move the number to the licence number"),
        passing: [
            .set("DecLicenseDocus/LicenseDocu", ""),
            .set("DecLicenseDocus/LicenseDocu/DocuCode", "4"),
            .set("DecLicenseDocus/LicenseDocu/CertCode", "26AX100123"),
            .set("DecHead/LicenseNo", "26-AX-100123"),
            .set("DecHead/TradeMode", "0110"),
        ],
        failing: [
            .set("DecLicenseDocus/LicenseDocu", ""),
            .set("DecLicenseDocus/LicenseDocu/DocuCode", "4"),
            .set("DecLicenseDocus/LicenseDocu/CertCode", "26AX100123"),
            .set("DecHead/TradeMode", "0110"),
        ]
    ) { facts, reporter in
        guard facts.head[.licenseNo].isEmpty, !facts.isMarketProcurement else { return }
        for document in facts.message.licenceDocuments
        where document[.docuCode].isOne(of: "3", "4", "5", "G", "x", "y") {
            reporter.report(
                document[.docuCode], zh: "有 \(document[.docuCode].shown) 类许可证，许可证号却为空",
                en: "a licence of kind \(document[.docuCode].shown) is given, yet the licence number is empty")
        }
    }
}
