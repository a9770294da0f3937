import Findings
import Messages

extension MessageRule {
    /// The mode of transport is a code in force on the day of the declaration.
    static let codeOfTransportMode = MessageRule.codes(
        "MP-COD-006", .error, zh: "运输方式须在海关参数表中且在申报日有效",
        en: "The mode of transport is a code in force on the day of the declaration",
        source: "customs parameter table 运输方式 (2018-08, notices of 2019 and 2020)", certainty: .official,
        scope: .any, table: .transportMode, name: Bilingual(zh: "运输方式", en: "mode of transport"),
        passing: MessageExample([.set("DecHead/TrafMode", "P")], on: "2020-09-20"),
        failing: MessageExample([.set("DecHead/TrafMode", "P")], on: "2020-09-19")
    ) { facts, look in
        look(facts.head[.trafMode])
        look(facts.message.transitHead[.nativeTrafMode])
        look(facts.message.transitList[.trafMode])
    }
}
