import Findings
import Messages

extension MessageRule {
    /// The remark names the purchaser with nationality and document number.
    static let purchaserInRemark = MessageRule(
        Rule(
            "MP-TRD-015", .error, .rules, zh: "备注须写明采购商名称、国籍和证件号",
            en: "The remark names the purchaser with nationality and document number",
            source: "GACC 2014-54 art. 5", certainty: .official, from: "2014-07-01", to: "2019-12-27"),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "2014 年第 54 号公告要求在备注栏注明采购商的姓名、国籍、身份证或护照号码；写法没有规定，按所设格式判断。",
            en: "GACC 2014-54 wants name, nationality and document number of the purchaser in the remark. No "
                + "form is prescribed; the profile set is applied."),
        remedy: Bilingual(
            zh: "写成 采购商:名称,国别代码,证件号",
            en: "Write 采购商:name,country,number"),
        passing: MessageExample([.set("DecHead/NoteS", "采购商:TWIGA EXAMPLE STORES,KEN,QK700868")], on: "2019-12-26"),
        failing: MessageExample([.set("DecHead/NoteS", "")], on: "2019-12-26")
    ) { facts, reporter in
        guard let fault = PurchaserRemark(facts).fault else { return }
        reporter.report(facts.head[.noteS], zh: fault.zh, en: fault.en)
    }
}
