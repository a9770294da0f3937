import Findings
import Messages

extension MessageRule {
    /// The port of exit is a code of the table of domestic ports.
    static let codeOfDomesticPort = MessageRule.codes(
        "MP-COD-013", .warning, zh: "离境口岸应在国内口岸表中",
        en: "The port of exit is a code of the table of domestic ports",
        source: "customs parameter table 国内口岸 (2020-01)", certainty: .official, from: "2018-08-01",
        scope: .any, table: .domesticPort, name: Bilingual(zh: "离境口岸", en: "port of exit"),
        passing: [.set("DecHead/EntyPortCode", "331201")],
        failing: [.set("DecHead/EntyPortCode", "380199")]
    ) { facts, look in
        look(facts.head[.entyPortCode], of: "######")
    }
}
