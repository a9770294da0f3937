import Findings
import Messages

extension MessageRule {
    /// Licences of goods are codes of the customs table.
    static let codeOfLicence = MessageRule.codes(
        "MP-COD-022", .warning, zh: "产品许可类别应在海关参数表中",
        en: "Licences of goods are codes of the customs table",
        source: "customs parameter table 产品许可 (2020-01)", certainty: .official, from: "2018-08-01",
        scope: .any, table: .licenceType, name: Bilingual(zh: "产品许可类别", en: "licence of goods"),
        passing: [
            .set("DecLists/DecList[1]/DecGoodsLimits/DecGoodsLimit", ""),
            .set("DecLists/DecList[1]/DecGoodsLimits/DecGoodsLimit/LicTypeCode", "628"),
        ],
        failing: [
            .set("DecLists/DecList[1]/DecGoodsLimits/DecGoodsLimit", ""),
            .set("DecLists/DecList[1]/DecGoodsLimits/DecGoodsLimit/LicTypeCode", "625"),
        ]
    ) { facts, look in
        for item in facts.items { for licence in item.block.licences { look(licence[.licTypeCode]) } }
    }
}
