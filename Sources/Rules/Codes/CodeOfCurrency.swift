import Findings
import Messages

extension MessageRule {
    /// Currencies are codes of the customs table.
    static let codeOfCurrency = MessageRule.codes(
        "MP-COD-010", .warning, zh: "币制代码应在海关参数表中",
        en: "Currencies are codes of the customs table",
        source: "customs parameter table 币制 (2018-08)", certainty: .official, from: "2018-08-01",
        scope: .any, table: .currency, name: Bilingual(zh: "币制", en: "currency"),
        passing: [.set("DecLists/DecList[1]/TradeCurr", "EUR")],
        failing: [.set("DecLists/DecList[1]/TradeCurr", "EUX")]
    ) { facts, look in
        look(facts.head[.feeCurr], of: "^^^")
        look(facts.head[.insurCurr], of: "^^^")
        look(facts.head[.otherCurr], of: "^^^")
        for item in facts.items { look(item[.tradeCurr], of: "^^^") }
    }
}
