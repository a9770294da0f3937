import Findings
import Messages

extension MessageRule {
    /// The terms of trade are a code of the customs table.
    static let codeOfTransactionMode = MessageRule.codes(
        "MP-COD-005", .error, zh: "成交方式须在海关参数表中",
        en: "The terms of trade are a code of the customs table",
        source: "customs parameter table 成交方式 (2020-01)", certainty: .official,
        scope: .any, table: .transactionMode, name: Bilingual(zh: "成交方式", en: "terms of trade"),
        passing: [.set("DecHead/TransMode", "7")],
        failing: [.set("DecHead/TransMode", "8")]
    ) { facts, look in
        look(facts.head[.transMode])
    }
}
