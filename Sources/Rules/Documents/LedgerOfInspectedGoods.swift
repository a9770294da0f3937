import CodeLists
import Findings
import Messages

extension MessageRule {
    /// Goods under export inspection come with an electronic ledger number, others without (F-156).
    static let ledgerOfInspectedGoods = MessageRule(
        Rule(
            "MP-FRM-156", .warning, .rules, zh: "出口法检商品宜有电子底账号，无法检商品不宜有",
            en: "Goods under export inspection come with an electronic ledger number, others without",
            source: "our reading of the tariff marks; GACC 2018-60 is silent", certainty: .ownDefault),
        scope: .export, step: .declare,
        explanation: Bilingual(
            zh: "监管证件代码带 B 或有出口检验检疫类别的商品，报关时要填电子底账（B）编号；没有这类商品却填了 B，宜核对。",
            en: "Goods with mark B or an export inspection class need the number of the electronic ledger; a "
                + "ledger without such goods deserves a look."),
        remedy: Bilingual(
            zh: "向产地或组货地海关申请后填 B 和电子底账号",
            en: "Apply to the customs of production or consolidation and name document B with its number"),
        passing: [
            .set("DecLists/DecList[1]/CodeTS", "4414909090"),
            .set("DecLicenseDocus/LicenseDocu", ""),
            .set("DecLicenseDocus/LicenseDocu/DocuCode", "B"),
            .set("DecLicenseDocus/LicenseDocu/CertCode", "331826001"),
        ],
        failing: [.set("DecLists/DecList[1]/CodeTS", "4414909090")]
    ) { facts, reporter in
        let ledger = facts.message.licenceDocuments.first { $0[.docuCode] == "B" }
        var hasInspected = false
        for item in facts.items {
            guard let line = item.tariff, line.flags.contains(.exportInspection) else { continue }
            hasInspected = true
            if ledger != nil { continue }
            reporter.report(
                item[.codeTS], zh: "\(line.codeText) 是出口法检商品，随附单证中没有电子底账（B）",
                en: "\(line.codeText) is under export inspection; no electronic ledger (B) is named")
        }
        let isKnown = facts.items.allSatisfy { $0.tariff != nil }
        if let ledger, !hasInspected, isKnown {
            reporter.report(
                ledger[.docuCode], zh: "填了电子底账（B），但没有出口法检商品",
                en: "an electronic ledger (B) is named, but no goods are under export inspection")
        }
    }
}
