import Findings
import Messages

extension MessageRule {
    /// Specifications of dangerous packing are codes of the customs table.
    static let codeOfDangerPackSpec = MessageRule.codes(
        "MP-COD-023", .warning, zh: "危包规格应在海关参数表中",
        en: "Specifications of dangerous packing are codes of the customs table",
        source: "customs parameter table 危包规格 (2020-01)", certainty: .official, from: "2018-08-01",
        scope: .any, table: .dangerPackSpec, name: Bilingual(zh: "危包规格", en: "specification of dangerous packing"),
        passing: [.set("DecLists/DecList[1]/DangPackSpec", "4G")],
        failing: [.set("DecLists/DecList[1]/DangPackSpec", "4X")]
    ) { facts, look in
        for item in facts.items { look(item[.dangPackSpec]) }
    }
}
