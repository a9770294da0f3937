import Findings
import Messages

extension MessageRule {
    /// Goods attributes are codes of the customs table.
    static let codeOfGoodsAttribute = MessageRule.codes(
        "MP-COD-016", .error, zh: "货物属性须在海关参数表中",
        en: "Goods attributes are codes of the customs table",
        source: "customs parameter table 货物属性 (2020-01)", certainty: .official, from: "2018-08-01",
        scope: .any, table: .goodsAttribute, name: Bilingual(zh: "货物属性", en: "goods attribute"),
        passing: [.set("DecLists/DecList[1]/GoodsAttr", "19,30")],
        failing: [.set("DecLists/DecList[1]/GoodsAttr", "19,31")]
    ) { facts, look in
        for item in facts.items where item[.goodsAttr].isFilled {
            for part in item[.goodsAttr].bytes.parts(UInt8(ascii: ",")) { look(item[.goodsAttr], part) }
        }
    }
}
