import Findings
import Messages

extension MessageRule {
    /// The domestic source place is a code of the customs table.
    static let codeOfDistrict = MessageRule.codes(
        "MP-COD-011", .warning, zh: "境内货源地应在海关参数表中",
        en: "The domestic source place is a code of the customs table",
        source: "customs parameter table 境内地区 (2020-01)", certainty: .official,
        scope: .any, table: .domesticDistrict, name: Bilingual(zh: "境内货源地", en: "domestic source place"),
        passing: [.set("DecLists/DecList[1]/DistrictCode", "33079")],
        failing: [.set("DecLists/DecList[1]/DistrictCode", "33188")]
    ) { facts, look in
        for item in facts.items { look(item[.districtCode], of: "####*") }
    }
}
