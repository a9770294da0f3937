import Findings
import Messages

extension MessageRule {
    /// The declaring person's number and telephone go together (F-034).
    static let declaringPersonReached = MessageRule(
        Rule(
            "MP-FRM-034", .notice, .rules, zh: "报关人员编号和联系电话应一并填写",
            en: "Number and telephone of the declaring person go together",
            source: "GACC 2018-60 art. 3(48); the interface description leaves both open", certainty: .official,
            from: "2018-08-01"),
        scope: .any, step: .declare,
        explanation: .of2018(
            zh: "填制规范要求填报报关人员在海关备案的姓名、编号和电话；接口说明不要求后两项，所以只填一项才提示。姓名由暂存必填的规则检查。",
            en:
                "The rules ask for name, number and telephone as filed with customs; the interface description leaves the "
                + "last two open, so that only one without the other is spoken of. The rule of what saving needs asks for "
                + "the name."),
        remedy: Bilingual(zh: "补填另一项", en: "Give the other one too"),
        passing: [.set("DecFreeTxt/DecNo", "29000001"), .set("DecFreeTxt/DecBpNo", "0579-00000000")],
        failing: [.set("DecFreeTxt/DecNo", "29000001")]
    ) { facts, reporter in
        let (number, phone) = (facts.message.freeText[.decNo], facts.message.freeText[.decBpNo])
        guard number.isEmpty != phone.isEmpty else { return }
        let missing = number.isEmpty ? number : phone
        reporter.report(
            missing, zh: number.isEmpty ? "有电话，没有报关人员编号" : "有报关人员编号，没有电话",
            en: number.isEmpty ? "there is a telephone but no number" : "there is a number but no telephone")
    }
}
