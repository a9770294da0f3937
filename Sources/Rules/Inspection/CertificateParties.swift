import Findings
import Messages

extension MessageRule {
    /// Certificates that are asked for need foreign names of consignor and goods (F-172).
    static let certificateParties = MessageRule(
        Rule(
            "MP-FRM-172", .warning, .rules, zh: "申请证单须有境内发货人外文名称和商品英文名称",
            en: "Certificates that are asked for need foreign names of consignor and goods",
            source: "entry guide 2018 ch. 110, 167", certainty: .official, from: "2018-08-01"),
        scope: .export,
        explanation: Bilingual(
            zh: "申请出证时，证单用外文出具，须填境内发货人外文名称、商品英文名称和境外收货人。",
            en: "Certificates are made out in a foreign language, so consignor, goods and consignee need "
                + "foreign names."),
        remedy: Bilingual(
            zh: "补填外文名称",
            en: "Add the foreign names"),
        passing: [
            .set("DecRequestCerts", ""),
            .set("DecRequestCerts/DecRequestCert", ""),
            .set("DecRequestCerts/DecRequestCert/AppCertCode", "17"),
            .set("DecLists/DecList[1]/DeclGoodsEname", "RING"),
            .set("DecLists/DecList[2]/DeclGoodsEname", "BAG"),
            .set("DecLists/DecList[3]/DeclGoodsEname", "SOCKS"),
        ],
        failing: [
            .set("DecRequestCerts", ""),
            .set("DecRequestCerts/DecRequestCert", ""),
            .set("DecRequestCerts/DecRequestCert/AppCertCode", "17"),
        ]
    ) { facts, reporter in
        guard !facts.message.requestedCertificates.isEmpty else { return }
        let names = [facts.head[.domesticConsigneeEname], facts.head[.overseasConsigneeEname]]
        for field in names + facts.items.map({ $0[.declGoodsEname] }) where field.isEmpty {
            reporter.report(
                field, zh: "申请了证单，未填 \(field.name)", en: "certificates are asked for, but \(field.name) is empty")
        }
    }
}
