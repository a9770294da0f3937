import Findings
import Messages

extension MessageRule {
    /// The number of a proof of origin (Y) has its form, and there is one at most (F-158).
    static let originCertificateForm = MessageRule(
        Rule(
            "MP-FRM-158", .error, .rules, zh: "原产地证明（Y）编号的写法",
            en: "The number of a proof of origin (Y) has its form, and there is one at most",
            source: "GACC 2018-60 art. 3(31)(2); entry guide 2018 ch. 20 (until the origin rules of GACC 2021-34)",
            certainty: .official, from: "2018-08-01", to: "2021-05-10"),
        scope: .any,
        explanation: Bilingual(
            zh: "编号写成 <协定代码> 加证书号，选声明时在括号后加 C 或 D；一票只能有一个 Y。2021 年起优惠原产地另有规定。",
            en: "It is <agreement> and the number, C or D between them where that is optional; one Y in a "
                + "declaration. Later rules replaced this in 2021."),
        remedy: Bilingual(
            zh: "写成 <03>C 加证书号",
            en: "Write <03>C and the number"),
        passing: MessageExample(
            [
                .set("DecLicenseDocus/LicenseDocu", ""),
                .set("DecLicenseDocus/LicenseDocu/DocuCode", "Y"),
                .set("DecLicenseDocus/LicenseDocu/CertCode", "<03>C12345"),
            ], on: "2020-06-01"),
        failing: MessageExample(
            [
                .set("DecLicenseDocus/LicenseDocu", ""),
                .set("DecLicenseDocus/LicenseDocu/DocuCode", "Y"),
                .set("DecLicenseDocus/LicenseDocu/CertCode", "(03)12345"),
            ], on: "2020-06-01")
    ) { facts, reporter in
        var seen = 0
        for document in facts.message.licenceDocuments where document[.docuCode] == "Y" {
            seen += 1
            let number = Array(document[.certCode].bytes)
            let isFormed =
                number.count > 4 && number[0] == UInt8(ascii: "<") && number[3] == UInt8(ascii: ">")
                && number[1...2].isAllDigits
            if !isFormed {
                reporter.report(
                    document[.certCode], zh: "原产地证明编号“\(document[.certCode].string)”不是 <两位协定代码> 加编号",
                    en:
                        "the proof of origin '\(document[.certCode].string)' is not <agreement of two digits> and a number"
                )
            } else if seen > 1 {
                reporter.report(document[.docuCode], zh: "第二个原产地证明（Y）", en: "a second proof of origin (Y)")
            }
        }
    }
}
