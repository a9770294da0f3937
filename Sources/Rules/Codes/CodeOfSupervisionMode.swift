import Findings
import Messages

extension MessageRule {
    /// The supervision mode is a code in force on the day of the declaration.
    static let codeOfSupervisionMode = MessageRule.codes(
        "MP-COD-002", .error, zh: "监管方式须在海关参数表中且在申报日有效",
        en: "The supervision mode is a code in force on the day of the declaration",
        source: "customs parameter table 监管方式 (to 2024-01); GACC 2017-34 ended 0139 on 2017-08-01",
        certainty: .official,
        scope: .any, table: .supervisionMode, name: Bilingual(zh: "监管方式", en: "supervision mode"),
        passing: MessageExample([.set("DecHead/TradeMode", "0139")], on: "2017-07-31"),
        failing: MessageExample([.set("DecHead/TradeMode", "0139")], on: "2017-08-01")
    ) { facts, look in
        look(facts.head[.tradeMode])
    }
}
