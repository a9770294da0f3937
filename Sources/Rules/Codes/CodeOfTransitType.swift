import Findings
import Messages

extension MessageRule {
    /// The type of transit is a code in force on the day of the declaration.
    static let codeOfTransitType = MessageRule.codes(
        "MP-COD-026", .warning, zh: "转关类型应在海关参数表中且在申报日有效",
        en: "The type of transit is a code in force on the day of the declaration",
        source: "DecMessage format 2018, TransFlag; customs notices on 1E to 1S", certainty: .official,
        scope: .any, table: .transitType, name: Bilingual(zh: "转关类型", en: "type of transit"),
        passing: MessageExample([.set("TrnHead", ""), .set("TrnHead/TransFlag", "1P")], on: "2018-01-01"),
        failing: MessageExample([.set("TrnHead", ""), .set("TrnHead/TransFlag", "1P")], on: "2017-12-31")
    ) { facts, look in
        look(facts.message.transitHead[.transFlag])
    }
}
