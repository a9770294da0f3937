import Findings
import Messages

extension MessageRule {
    /// Coded elements have the form of their table (F-011).
    static let codedElements = MessageRule(
        Rule(
            "MP-FRM-011", .error, .codes, zh: "代码须为代码表的形式",
            en: "Coded elements have the form of their table",
            source: "GACC 2018 filling guide ch. 12, 15, 18; GACC 2018-67, message format", certainty: .official,
            from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "币制为 3 个大写字母，征免性质 3 位数字，海关 4 位数字，港口为 3 个字母加 3 位数字（特殊区域为 6 位数字）；2018 年以前的 3 位数字币制和 4 "
                + "位港口代码已停用。其他代码由各自的规则和代码表检查。",
            en: "Currencies are three capitals, the levy nature three digits, customs four, ports three "
                + "letters and three digits (special zones six digits); the codes of before 2018, three digits "
                + "for currencies and four for ports, are out of use. Other codes have rules and tables of "
                + "their own."),
        remedy: Bilingual(zh: "从现行代码表取代码", en: "Take the code from the table in force"),
        passing: [
            .set("DecHead/FeeCurr", "USD")
        ],
        failing: [
            .set("DecHead/FeeCurr", "502")
        ]
    ) { facts, reporter in
        let head = facts.head
        for name in [ElementName.feeCurr, .insurCurr, .otherCurr] {
            CodedForm.report(
                head[name], ["^^^"], Bilingual(zh: "币制", en: "a currency"),
                Bilingual(zh: "3 个大写字母", en: "three capitals"), &reporter)
        }
        CodedForm.report(
            head[.cutMode], ["###"], Bilingual(zh: "征免性质", en: "a levy nature"),
            Bilingual(zh: "3 位数字", en: "three digits"), &reporter)
        CodedForm.report(
            head[.despPortCode], ["^^^###", "######"], Bilingual(zh: "港口", en: "a port"),
            Bilingual(zh: "3 个大写字母加 3 位数字，或 6 位数字", en: "three capitals and three digits, or six digits"),
            &reporter)
        CodedForm.report(
            head[.purpOrgCode], ["####"], Bilingual(zh: "海关", en: "a customs office"),
            Bilingual(zh: "4 位数字", en: "four digits"), &reporter)
    }
}
