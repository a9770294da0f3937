import Findings
import Messages

extension MessageRule {
    /// The remark names the purchaser with nationality and document number.
    static let purchaserInRemarkToday = MessageRule(
        Rule(
            "MP-TRD-515", .warning, .rules, zh: "备注宜写明采购商名称、国籍和证件号",
            en: "The remark names the purchaser with nationality and document number",
            source: "GACC 2014-54 art. 5; whether GACC 2019-221 repeats it was not seen: our default, form by "
                + "profile", certainty: .ownDefault, from: "2019-12-27"),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "2014 年第 54 号公告要求；2019 年第 221 号公告的相应条文未见，实务仍在填写。写法按所设格式（默认“采购商:名称,国别,证件号”）判断。",
            en: "Demanded by GACC 2014-54. Whether 2019-221 repeats it was not seen, practice goes on. The "
                + "form is a profile, 采购商:name,country,number by default."),
        remedy: Bilingual(
            zh: "写成 采购商:名称,国别代码,证件号",
            en: "Write 采购商:name,country,number"),
        passing: [.set("DecHead/NoteS", "LZ TWIGA EXAMPLE STORES QK700868")],
        failing: [.set("DecHead/NoteS", "采购商:TWIGA EXAMPLE STORES,QK700868")]
    ) { facts, reporter in
        guard let fault = PurchaserRemark(facts).fault else { return }
        reporter.report(facts.head[.noteS], zh: fault.zh, en: fault.en)
    }
}
