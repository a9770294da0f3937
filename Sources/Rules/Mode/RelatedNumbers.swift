import Findings
import Messages

extension MessageRule {
    /// Market procurement has no related declaration or filing (F-079).
    static let relatedNumbers = MessageRule(
        Rule(
            "MP-FRM-079", .notice, .rules, zh: "市场采购一般没有关联报关单和关联备案",
            en: "Market procurement has no related declaration or filing, as a rule",
            source: "GACC 2018-60 art. 3(31), 3(32)(3)(4); GACC 2018 filling guide ch. 22, 23", certainty: .official,
            from: "2018-08-01"),
        scope: .marketProcurement,
        explanation: .of2018(
            zh: "关联报关单号和关联备案号只在规则要求时填写（保税流转、结转、直接退运等）。",
            en: "They are given only where a rule asks for them: bonded moves, carry-over, direct return."),
        remedy: Bilingual(zh: "没有关联的留空", en: "Leave them empty unless something is related"),
        passing: [
            .set("DecFreeTxt/RelId", "")
        ],
        failing: [
            .set("DecFreeTxt/RelId", "292120260000000001")
        ]
    ) { facts, reporter in
        for name in [ElementName.relId, .relManNo] where facts.message.freeText[name].isFilled {
            reporter.reportFilled(
                facts.message.freeText[name], zh: "市场采购少见的关联号", en: "a related number, rare under market procurement,")
        }
    }
}
