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
        // A currency that is none has a rule of its own (COD-010, F-151): only those that are one are compared.
        let items = facts.items.filter { facts.isCurrency($0[.tradeCurr]) }
        guard let first = items.first?[.tradeCurr] else { return }
        for item in items.dropFirst() where !item[.tradeCurr].hasSameText(as: first) {
            reporter.report(
                item[.tradeCurr], zh: "本项币制 \(item[.tradeCurr].string)，第一项是 \(first.string)",
                en: "this item is in \(item[.tradeCurr].string), the first one in \(first.string)")
            return
        }
    }
}

extension MessageFacts {
    /// Whether a field names a currency: one of the table; before the table of 2018-08-01 anything.
    func isCurrency(_ field: MessageField) -> Bool {
        let code = field.bytes
        guard date.packed >= 2018_08_01 else { return !code.isEmpty }
        return code.count == 3 && codes.standing(of: code, in: .currency, on: date) == .inForce
    }
}
