import Findings
import Messages

extension MessageRule {
    /// The not-dangerous flag agrees with the data of dangerous goods (F-168).
    static let dangerFlagAgrees = MessageRule(
        Rule(
            "MP-FRM-168", .warning, .rules, zh: "非危险化学品标志与危险货物信息相符",
            en: "The not-dangerous flag agrees with the data of dangerous goods",
            source: "our default after entry guide 2018 ch. 104", certainty: .ownDefault, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "标志 1 表示非危险化学品，UN 编码等应空；0 表示是危险化学品，应填。",
            en: "1 says not dangerous, then UN number and the rest stay empty; 0 says dangerous, then they "
                + "are filled."),
        remedy: Bilingual(
            zh: "核对标志和危险货物信息",
            en: "Check the flag and the data"),
        passing: [.set("DecLists/DecList[1]/NoDangFlag", "1")],
        failing: [.set("DecLists/DecList[1]/NoDangFlag", "0")]
    ) { facts, reporter in
        for item in facts.items where item[.noDangFlag].isFilled {
            let isDescribed = item[.uncode].isFilled || item[.dangName].isFilled || item[.dangPackType].isFilled
            let saysDangerous = item[.noDangFlag] == "0"
            if saysDangerous == isDescribed { continue }
            reporter.report(
                item[.noDangFlag],
                zh: saysDangerous ? "标志为危险化学品，没有危险货物信息" : "标志为非危险化学品，却填了危险货物信息",
                en: saysDangerous
                    ? "the flag says dangerous, but nothing describes the danger"
                    : "the flag says not dangerous, but data of dangerous goods are given")
        }
    }
}
