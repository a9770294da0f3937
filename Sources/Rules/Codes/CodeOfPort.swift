import Findings
import Messages

extension MessageRule {
    /// Foreign ports are codes of the table of ports.
    static let codeOfPort = MessageRule.codes(
        "MP-COD-014", .warning, zh: "指运港、经停港应在港口表中",
        en: "Foreign ports are codes of the table of ports",
        source: "customs parameter table 港口 (2018-08, 2020-01)", certainty: .official, from: "2018-08-01",
        scope: .any, table: .port, name: Bilingual(zh: "港口代码", en: "port"),
        passing: [.set("DecHead/DistinatePort", "KEN000")],
        failing: [.set("DecHead/DistinatePort", "KEN999")]
    ) { facts, look in
        look(facts.head[.distinatePort], of: "^^^###", "######")
        look(facts.head[.despPortCode], of: "^^^###", "######")
    }
}
