import Findings
import Messages

extension MessageRule {
    /// Goods under licence are not for market procurement (F-076).
    static let licenceUnderMarketProcurement = MessageRule(
        Rule(
            "MP-FRM-076", .warning, .rules, zh: "市场采购报关单出现许可证应核对",
            en: "A licence on a market-procurement declaration deserves a look",
            source: "our reading of GACC 2019-221 art. 1: goods whose export is restricted may not leave by "
                + "market procurement", certainty: .ownDefault, from: "2019-12-30"),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "国家禁止或限制出口的货物不适用市场采购；许可证号或许可类证件说明货物受许可管理。由证件推断不适用是本程序的口径。",
            en: "Goods whose export is prohibited or restricted may not leave by market procurement; a "
                + "licence says that they are restricted. The inference from the document is our reading."),
        remedy: Bilingual(zh: "核对商品，需许可的改用其他监管方式", en: "Check the goods; those under licence need another mode"),
        passing: [
            .set("DecHead/LicenseNo", "")
        ],
        failing: [
            .set("DecHead/LicenseNo", "26-AX-100123")
        ]
    ) { facts, reporter in
        let field = facts.head[.licenseNo]
        if field.isFilled {
            reporter.reportFilled(field, zh: "市场采购的许可证号", en: "the licence number under market procurement")
        }
        for document in facts.message.licenceDocuments
        where document[.docuCode].isOne(of: "3", "4", "5", "G", "x", "y") {
            reporter.reportFilled(document[.docuCode], zh: "市场采购的许可证件", en: "a licence under market procurement")
        }
    }
}
