import Findings
import Messages

extension MessageRule {
    /// Customs offices are codes of the customs table.
    static let codeOfCustomsDistrict = MessageRule.codes(
        "MP-COD-001", .warning, zh: "关区代码应在海关参数表中",
        en: "Customs offices are codes of the customs table",
        source: "customs parameter table 关区代码 (2020-01); entry guide 2018 ch. 1, 2", certainty: .official,
        scope: .any, table: .customsDistrict, name: Bilingual(zh: "关区代码", en: "customs office"),
        passing: [.set("DecHead/CustomMaster", "2923")],
        failing: [.set("DecHead/IEPort", "3194")]
    ) { facts, look in
        look(facts.head[.customMaster], of: "####")
        look(facts.head[.iePort], of: "####")
        look(facts.head[.purpOrgCode], of: "####")
    }
}
