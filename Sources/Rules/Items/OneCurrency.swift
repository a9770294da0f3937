import Findings
import Messages

extension MessageRule {
    /// The items are declared in one currency (F-151).
    static let oneCurrency = MessageRule(
        Rule(
            "MP-FRM-651", .warning, .rules, zh: "一票报关单宜用一种币制",
            en: "The items are declared in one currency",
            source: "our default: no text seen says that a declaration has one currency", certainty: .ownDefault),
        scope: .any,
        explanation: Bilingual(
            zh: "各项币制不同时，总值无法直接相加；未见公告明文要求，实务上一票一种币制。",
            en: "Totals in different currencies cannot be added. No text seen demands one currency; practice "
                + "has one."),
        remedy: Bilingual(
            zh: "折算成同一种币制，或分票申报",
            en: "Convert to one currency, or spread over declarations"),
        passing: [.set("DecLists/DecList[2]/TradeCurr", "USD")],
        failing: [.set("DecLists/DecList[2]/TradeCurr", "EUR")]
    ) { facts, reporter in
        guard let first = facts.items.first?[.tradeCurr], first.isFilled else { return }
        for item in facts.items.dropFirst() where item[.tradeCurr].isFilled && !item[.tradeCurr].hasSameText(as: first)
        {
            reporter.report(
                item[.tradeCurr], zh: "本项币制 \(item[.tradeCurr].string)，第一项是 \(first.string)",
                en: "this item is in \(item[.tradeCurr].string), the first one in \(first.string)")
            return
        }
    }
}
