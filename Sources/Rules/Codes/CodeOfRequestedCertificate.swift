import Findings
import Messages

extension MessageRule {
    /// Requested certificates are codes of the customs table.
    static let codeOfRequestedCertificate = MessageRule.codes(
        "MP-COD-019", .warning, zh: "所需单证代码应在海关参数表中",
        en: "Requested certificates are codes of the customs table",
        source: "entry guide 2018 ch. 110 (申请单证)", certainty: .official, from: "2018-08-01",
        scope: .any, table: .requestedCertificate, name: Bilingual(zh: "所需单证代码", en: "requested certificate"),
        passing: [
            .set("DecRequestCerts", ""),
            .set("DecRequestCerts/DecRequestCert", ""),
            .set("DecRequestCerts/DecRequestCert/AppCertCode", "17"),
        ],
        failing: [
            .set("DecRequestCerts", ""),
            .set("DecRequestCerts/DecRequestCert", ""),
            .set("DecRequestCerts/DecRequestCert/AppCertCode", "77"),
        ]
    ) { facts, look in
        for certificate in facts.message.requestedCertificates { look(certificate[.appCertCode]) }
    }
}
