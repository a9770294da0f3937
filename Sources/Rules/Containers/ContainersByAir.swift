import Findings
import Messages

extension MessageRule {
    /// Air and post do not carry sea containers (F-189).
    static let containersByAir = MessageRule(
        Rule(
            "MP-FRM-189", .notice, .rules, zh: "空运、邮运不用海运集装箱",
            en: "Air and post do not carry sea containers",
            source: "our default: the texts do not pair mode of transport and containers", certainty: .ownDefault),
        scope: .any,
        explanation: Bilingual(
            zh: "运输方式是航空或邮件而填了集装箱，宜核对。",
            en: "Containers with a mode of transport by air or post deserve a look."),
        remedy: Bilingual(
            zh: "核对运输方式和集装箱",
            en: "Check the mode of transport and the containers"),
        passing: [.set("DecHead/TrafMode", "3")],
        failing: [.set("DecHead/TrafMode", "5")]
    ) { facts, reporter in
        guard facts.head[.trafMode] == "5" || facts.head[.trafMode] == "6", !facts.containers.isEmpty else { return }
        reporter.report(
            facts.head[.trafMode], zh: "运输方式 \(facts.head[.trafMode].string)，有 \(facts.containers.count) 个集装箱",
            en: "mode of transport \(facts.head[.trafMode].string) with \(facts.containers.count) containers")
    }
}
