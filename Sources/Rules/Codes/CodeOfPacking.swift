import Findings
import Messages

extension MessageRule {
    /// Kinds of packing are codes of the customs table.
    static let codeOfPacking = MessageRule.codes(
        "MP-COD-007", .error, zh: "包装种类须在海关参数表中",
        en: "Kinds of packing are codes of the customs table",
        source: "customs parameter table 包装种类 (2018, 2020-01)", certainty: .official, from: "2018-08-01",
        scope: .any, table: .packagingKind, name: Bilingual(zh: "包装种类", en: "kind of packing"),
        passing: [.set("DecHead/WrapType", "99")],
        failing: [.set("DecHead/WrapType", "24")]
    ) { facts, look in
        look(facts.head[.wrapType])
        for packing in facts.message.otherPackings { look(packing[.packType]) }
    }
}
