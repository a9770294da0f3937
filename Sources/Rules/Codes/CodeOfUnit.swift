import Findings
import Messages

extension MessageRule {
    /// Units are codes of the customs table.
    static let codeOfUnit = MessageRule.codes(
        "MP-COD-008", .error, zh: "计量单位须在海关参数表中",
        en: "Units are codes of the customs table",
        source: "customs parameter table 计量单位 (2018-08, 2020-01)", certainty: .official,
        scope: .any, table: .measurementUnit, name: Bilingual(zh: "计量单位", en: "unit"),
        passing: [.set("DecLists/DecList[1]/GUnit", "011")],
        failing: [.set("DecLists/DecList[1]/GUnit", "999")]
    ) { facts, look in
        for item in facts.items {
            look(item[.gUnit])
            look(item[.firstUnit])
            look(item[.secondUnit])
        }
    }
}
