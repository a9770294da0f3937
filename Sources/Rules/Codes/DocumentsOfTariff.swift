import CodeLists
import Findings
import Messages

extension MessageRule {
    /// A document of export that the tariff asks for is named.
    static let documentsOfTariff = MessageRule(
        Rule(
            "MP-COD-034", .warning, .codes, zh: "税则要求的其他出口单证应填在随附单证中",
            en: "A document of export that the tariff asks for is named",
            source: "our reading of the control marks of the 2026 tariff", certainty: .ownDefault),
        scope: .export, step: .declare,
        explanation: Bilingual(
            zh: "商品编号带监管证件代码 D、J、V、X、i、k、m、z 时，出口通常要有该证件。按税则标记推断，是否免证要看商品和用途。",
            en: "A code with the marks D, J, V, X, i, k, m or z usually needs that document. Inferred from "
                + "the marks; exemptions depend on the goods."),
        remedy: Bilingual(
            zh: "在随附单证中填证件代码和编号，或确认免证",
            en: "Name the document and its number, or make sure that none is needed"),
        passing: [
            .set("DecLists/DecList[1]/CodeTS", "7108110000"),
            .set("DecLicenseDocus/LicenseDocu", ""),
            .set("DecLicenseDocus/LicenseDocu/DocuCode", "J"),
            .set("DecLicenseDocus/LicenseDocu/CertCode", "2026-001"),
        ],
        failing: [.set("DecLists/DecList[1]/CodeTS", "7108110000")]
    ) { facts, reporter in
        var named: Set<UInt8>?
        for item in facts.items {
            guard let line = item.tariff, line.flags.contains(.otherDocument) else { continue }
            let known = named ?? Set(facts.message.licenceDocuments.compactMap { $0[.docuCode].bytes.first })
            named = known
            for mark in line.controlMarks.utf8 where "DJVXikmz".utf8.contains(mark) && !known.contains(mark) {
                let code = String(decoding: [mark], as: UTF8.self)
                let name = facts.codes.names(of: [mark], in: .attachedDocument)
                reporter.report(
                    item[.codeTS], zh: "\(line.codeText) 带监管证件代码 \(code) \(name?.zh ?? "")，随附单证中没有",
                    en: "\(line.codeText) bears the mark \(code); no such document is named")
            }
        }
    }
}
