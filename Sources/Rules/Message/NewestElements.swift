import Findings
import Messages

extension MessageRule {
    /// An element that came after format 4.9.7.
    static let newestElements = MessageRule(
        Rule(
            "MP-MSG-023", .notice, .rules, zh: "4.9.7 之后才有的元素",
            en: "An element that came after format 4.9.7",
            source: "interface description as transcribed in 2025: appended after format 4.9.7 of 2024-09-13",
            certainty: .observed, to: "2024-09-13"),
        scope: .any,
        explanation: Bilingual(
            zh: "禁限管制识别码（ControlExplainCode）在 2024-09 的 4.9.7 之后才出现。",
            en: "ControlExplainCode appeared after 4.9.7 of September 2024."),
        remedy: Bilingual(
            zh: "核对申报日期或删去该元素",
            en: "Check the day, or take the element out"),
        passing: MessageExample([.set("DecLists/DecList[1]/ControlExplainCode", "0001")], on: "2024-09-13"),
        failing: MessageExample([.set("DecLists/DecList[1]/ControlExplainCode", "0001")], on: "2024-09-12")
    ) { facts, reporter in
        for item in facts.items where item[.controlExplainCode].isFilled {
            reporter.report(
                item[.controlExplainCode], zh: "ControlExplainCode 当时还没有", en: "ControlExplainCode did not exist yet")
        }
    }
}
