import Findings
import Messages

extension MessageRule {
    /// The type of declaration is a code of the customs table.
    static let codeOfEntryType = MessageRule.codes(
        "MP-COD-025", .error, zh: "报关单类型须在海关参数表中",
        en: "The type of declaration is a code of the customs table",
        source: "entry guide 2018 ch. 34; DecMessage format 2018", certainty: .official,
        scope: .any, table: .entryType, name: Bilingual(zh: "报关单类型", en: "type of declaration"),
        passing: [.set("DecHead/EntryType", "W")],
        failing: [.set("DecHead/EntryType", "P")]
    ) { facts, look in
        look(facts.head[.entryType])
    }
}
