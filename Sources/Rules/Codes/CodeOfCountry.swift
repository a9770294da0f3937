import Findings
import Messages

extension MessageRule {
    /// Countries are codes of the customs table.
    static let codeOfCountry = MessageRule.codes(
        "MP-COD-009", .error, zh: "国别（地区）代码须在海关参数表中",
        en: "Countries are codes of the customs table",
        source: "customs parameter table 国别地区 (2018-08, 2020-01)", certainty: .official, from: "2018-08-01",
        scope: .any, table: .country, name: Bilingual(zh: "国别（地区）代码", en: "country"),
        passing: [.set("DecHead/TradeCountry", "ARE")],
        failing: [.set("DecHead/TradeCountry", "138")]
    ) { facts, look in
        look(facts.head[.tradeCountry])
        look(facts.head[.tradeAreaCode])
        for item in facts.items {
            look(item[.originCountry])
            look(item[.destinationCountry])
            look(item[.rcepOrigPlaceCode])
        }
    }
}
