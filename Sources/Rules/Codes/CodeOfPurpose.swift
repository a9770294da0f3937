import Findings
import Messages

extension MessageRule {
    /// The purpose is a code of the customs table.
    static let codeOfPurpose = MessageRule.codes(
        "MP-COD-017", .warning, zh: "用途代码应在海关参数表中",
        en: "The purpose is a code of the customs table",
        source: "customs parameter table 用途 (2020-01)", certainty: .official, from: "2018-08-01",
        scope: .any, table: .purpose, name: Bilingual(zh: "用途", en: "purpose"),
        passing: [.set("DecLists/DecList[1]/Purpose", "99")],
        failing: [.set("DecLists/DecList[1]/Purpose", "98")]
    ) { facts, look in
        for item in facts.items { look(item[.purpose]) }
    }
}
