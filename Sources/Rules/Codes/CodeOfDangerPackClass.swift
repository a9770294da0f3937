import Findings
import Messages

extension MessageRule {
    /// The class of dangerous packing is 1, 2 or 3.
    static let codeOfDangerPackClass = MessageRule.codes(
        "MP-COD-024", .error, zh: "危包类别须为 1、2、3",
        en: "The class of dangerous packing is 1, 2 or 3",
        source: "entry guide 2018 ch. 106; customs parameter table 危包类别 (2018)", certainty: .official,
        from: "2018-08-01",
        scope: .any, table: .dangerPackClass, name: Bilingual(zh: "危包类别", en: "class of dangerous packing"),
        passing: [.set("DecLists/DecList[1]/DangPackType", "3")],
        failing: [.set("DecLists/DecList[1]/DangPackType", "4")]
    ) { facts, look in
        for item in facts.items { look(item[.dangPackType]) }
    }
}
