import Findings
import Messages

extension MessageRule {
    /// The duty mode of an item is a code of the customs table.
    static let codeOfLevyMode = MessageRule.codes(
        "MP-COD-004", .error, zh: "征免方式须在海关参数表中",
        en: "The duty mode of an item is a code of the customs table",
        source: "customs parameter table 征减免税方式 (2020-01)", certainty: .official,
        scope: .any, table: .levyMode, name: Bilingual(zh: "征免方式", en: "duty mode"),
        passing: [.set("DecLists/DecList[1]/DutyMode", "3")],
        failing: [.set("DecLists/DecList[1]/DutyMode", "0")]
    ) { facts, look in
        for item in facts.items { look(item[.dutyMode]) }
    }
}
