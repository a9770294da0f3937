import CodeLists
import Findings
import Messages

extension MessageRule {
    /// A Chinese purchaser's number of 18 characters is sound (identifiers 4).
    static let purchaserIdentityCard = MessageRule(
        Rule(
            "MP-IDN-110", .warning, .codes, zh: "备注中中国籍采购商的 18 位证件号校验位应正确",
            en: "A Chinese purchaser's number of 18 characters has its check character",
            source: "our reading of GB 11643-1999 and GB 32100-2015: the form of the remark is our profile",
            certainty: .ownDefault),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "备注按“采购商:名称,国籍,证件号”写的，中国籍采购商的 18 位号码应是居民身份证号或统一社会信用代码，末位为校验位。备注的写法没有官方规定，所以只作警告。",
            en: "In a remark written `采购商:name,country,number` 18 characters of a Chinese purchaser are an "
                + "identity card or a credit code, the last a check character. No text prescribes the form of "
                + "the remark, hence a warning only."),
        remedy: Bilingual(zh: "核对证件号码", en: "Check the number of the document"),
        passing: [
            .set("DecHead/NoteS", "采购商:EXAMPLE,CHN,11010519491231002X")
        ],
        failing: [
            .set("DecHead/NoteS", "采购商:EXAMPLE,CHN,110105194912310021")
        ]
    ) { facts, reporter in
        guard let purchaser = RemarkedPurchaser(facts.head[.noteS]), purchaser.isChinese, purchaser.number.count == 18
        else { return }
        let number = purchaser.number
        let card = ResidentIdentityNumber.faults(in: number.span, on: facts.date)
        guard let fault = card.first, CreditCode.faults(in: number.span).contains(where: { $0.level == .error }) else {
            return
        }
        let words = fault.fact.words
        reporter.report(
            facts.head[.noteS], zh: "采购商证件号“\(purchaser.numberText)”\(words.zh)",
            en: "the purchaser's number '\(purchaser.numberText)' \(words.en)")
    }
}
