import Findings
import Messages

extension MessageRule {
    /// One declaration has one filing number, mode, levy nature and licence (F-002).
    static let oneNumberEach = MessageRule(
        Rule(
            "MP-FRM-002", .error, .rules, zh: "一份报关单只填一个备案号、监管方式、征免性质和许可证号",
            en: "A declaration carries one filing number, one supervision mode, one levy nature, one licence",
            source: "GACC 2018-60 art. 3(7), 3(14), 3(15), 3(16); GACC 2018 filling guide ch. 3, 4, 5",
            certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "多个备案号、监管方式、征免性质或许可证号的货物须分单申报，不得在一个栏目里列举。",
            en: "Goods under several filing numbers, modes, levy natures or licences are declared apart; a "
                + "list in one element is refused."),
        remedy: Bilingual(zh: "分成几票报关单，每票只填一个", en: "Declare apart, one number each"),
        passing: [
            .set("DecHead/LicenseNo", "26-AX-100123")
        ],
        failing: [
            .set("DecHead/LicenseNo", "26-AX-100123,26-AX-100124")
        ]
    ) { facts, reporter in
        let head = facts.head
        for name in [ElementName.manualNo, .tradeMode, .cutMode, .licenseNo] where WrittenForm.isList(head[name]) {
            reporter.report(
                head[name], zh: "\(name.text)“\(head[name].shown)”列了不止一个",
                en: "\(name.text) '\(head[name].shown)' lists more than one")
        }
    }
}
