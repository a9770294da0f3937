import Findings
import Messages

extension MessageRule {
    /// The marks of freight, insurance and other charges are 1, 2 or 3.
    static let codeOfFeeMark = MessageRule.codes(
        "MP-COD-027", .error, zh: "运费、保费、杂费标记须为 1、2、3",
        en: "The marks of freight, insurance and other charges are 1, 2 or 3",
        source: "entry guide 2018 ch. 10, 13, 16; DecMessage format 2018", certainty: .official,
        scope: .any, table: .feeMark, name: Bilingual(zh: "费用标记", en: "mark of a charge"),
        passing: [.set("DecHead/FeeMark", "2")],
        failing: [.set("DecHead/FeeMark", "4")]
    ) { facts, look in
        look(facts.head[.feeMark])
        look(facts.head[.insurMark])
        look(facts.head[.otherMark])
    }
}
