import Findings
import Messages

extension MessageRule {
    /// The place of origin inside China is a code of the table of divisions.
    static let codeOfDivision = MessageRule.codes(
        "MP-COD-012", .warning, zh: "产地代码应在行政区划表中",
        en: "The place of origin inside China is a code of the table of divisions",
        source: "customs parameter table 行政区划 (2018)", certainty: .official, from: "2018-08-01",
        scope: .any, table: .adminDivision, name: Bilingual(zh: "产地（行政区划）代码", en: "division of origin"),
        passing: [.set("DecLists/DecList[1]/DestCode", "330702")],
        failing: [.set("DecLists/DecList[1]/DestCode", "330799")]
    ) { facts, look in
        for item in facts.items { look(item[.destCode], of: "######") }
    }
}
